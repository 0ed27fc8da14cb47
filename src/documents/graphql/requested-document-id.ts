import { DomainError } from '../../errors.ts';
import { isDocumentId } from '../registered/document-id.ts';

type Places = {
  /** Body of a POST, or the query parameters of a GET. */
  params: object;
  url: string;
  /** Path segment after `/graphql/`. */
  inPath: string | undefined;
};

/**
 * The document ID of a request, from its path, query string, body or Apollo's `persistedQuery`
 * extension. Several places may repeat one ID.
 */
export function requestedDocumentId({ params, url, inPath }: Places): string | undefined {
  const named = [inPath, ...inQuery(url), inBody(params), inExtensions(params)];
  const ids = new Set(named.filter((id) => id !== undefined && id !== null));
  const [id, ...others] = ids;
  if (id === undefined) return undefined;
  if (others.length > 0) {
    throw new DomainError(
      'DOCUMENT_IDS_DIFFER',
      'The request has several different document IDs. Send only one.',
    );
  }
  if (typeof id === 'string' && isDocumentId(id)) return id;
  throw new DomainError(
    'INVALID_DOCUMENT_ID',
    'The document ID is not valid. Send 1 to 200 letters, digits and the characters . _ ~ : - or ' +
      'x-<app>@<version>:<Name>.',
  );
}

function inQuery(url: string): string[] {
  return url.includes('documentId') ? new URL(url).searchParams.getAll('documentId') : [];
}

function inBody(params: object): unknown {
  return 'documentId' in params ? params.documentId : undefined;
}

/** Whether a request has the ID in Apollo's extension, whose clients can fall back to a text. */
export function canFallBack(params: object): boolean {
  return inExtensions(params) !== undefined;
}

/** `{ persistedQuery: { version: 1, sha256Hash } }` */
function inExtensions(params: object): unknown {
  const extensions = 'extensions' in params ? params.extensions : undefined;
  if (typeof extensions !== 'object' || extensions === null) return undefined;
  if (!('persistedQuery' in extensions)) return undefined;
  const { persistedQuery } = extensions;
  if (typeof persistedQuery !== 'object' || persistedQuery === null) return undefined;
  if (!('sha256Hash' in persistedQuery)) return undefined;
  const { sha256Hash } = persistedQuery;
  return typeof sha256Hash === 'string' ? `sha256:${sha256Hash}` : sha256Hash;
}
