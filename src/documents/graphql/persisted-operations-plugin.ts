import { type DocumentNode, getOperationAST, OperationTypeNode } from 'graphql';
import { createGraphQLError, type GraphQLParams, type Plugin } from 'graphql-yoga';
import { DomainError, type GraphQLOnlyCode } from '../../errors.ts';
import type { GraphQLContext, GraphQLServerContext } from '../../graphql/context.ts';
import { introspects, onlyIntrospects, requireIntrospection } from '../../graphql/introspection.ts';
import type { Caller } from '../../kernel/context.ts';
import { sha256 } from '../../kernel/sha256.ts';
import type { FreeTextRecord } from '../recorded/free-text-record.ts';
import { toLookUpId } from '../registered/document-id.ts';
import type { DocumentUsage } from '../registered/document-usage.ts';
import type { FindDocument } from '../registered/find-document.ts';
import { admitFreeText } from './admit-free-text.ts';
import { normalizedHashOf } from './normalized-hash.ts';
import { canFallBack, requestedDocumentId } from './requested-document-id.ts';

export type PersistedOperations = {
  findDocument: FindDocument;
  /** Documents of the bundled clients by document ID. */
  manifest: ReadonlyMap<string, string>;
  usage: DocumentUsage;
  freeTexts: FreeTextRecord;
};

/** Origin of the document of a request. */
type Source = { from: 'manifest' | 'client' } | { from: 'registry'; operationId: string };

const sources = new WeakMap<object, Source>();

/**
 * Resolves document IDs to their text, and admits free text as far as the caller's operation mode
 * allows. Yoga receives the resolved text and validates it like any other, and its caches, keyed by
 * text, stay correct.
 */
export function usePersistedOperations(
  options: PersistedOperations,
): Plugin<GraphQLContext, GraphQLServerContext> {
  const { usage, freeTexts } = options;
  return {
    async onParams({ params, setParams, request, context }) {
      const { operationContext, documentId: inPath } = context;
      const id = requestedDocumentId({ params, url: request.url, inPath });
      if (id === undefined) {
        const lookup = { operationContext, find: options.findDocument };
        const { operationId } = await admitFreeText(params, lookup);
        sources.set(
          operationContext,
          operationId ? { from: 'registry', operationId } : { from: 'client' },
        );
        return;
      }
      if (hasText(params)) throw idAndText();
      const { caller } = operationContext;
      const { text, source } = await lookUp(id, { caller, params }, options);
      sources.set(operationContext, source);
      setParams({ ...params, query: text });
    },
    onExecute({ args }) {
      const { operationContext, params } = args.contextValue as GraphQLServerContext & {
        params: GraphQLParams;
      };
      const { caller } = operationContext;
      if (introspects(args.document)) {
        requireIntrospection(caller);
        // Introspection alone runs in every mode. It is neither counted nor recorded.
        if (onlyIntrospects(args.document)) return;
      }
      const source = sources.get(operationContext);
      const { organizationId } = caller;
      if (source?.from === 'registry') {
        usage.note({ organizationId, operationId: source.operationId });
      } else if (source?.from === 'client' && caller.apiKey && caller.operationMode !== 'off') {
        const text = params.query ?? '';
        const facts = () => factsOf(args.document, { text, operationName: args.operationName });
        freeTexts.note({ organizationId, apiKeyId: caller.apiKey.id, text, facts });
      }
    },
  };
}

type Asking = { caller: Caller; params: GraphQLParams };

/** The text of a document ID, from the manifests or the registry of the caller's organization. */
async function lookUp(id: string, { caller, params }: Asking, options: PersistedOperations) {
  const { manifest, findDocument } = options;
  const lookUpId = toLookUpId(id);
  const ours = lookUpId && manifest.get(lookUpId);
  if (ours !== undefined) return { text: ours, source: { from: 'manifest' } as const };
  const found = lookUpId && (await findDocument(caller.organization, lookUpId));
  if (!found) throw canFallBack(params) ? notSupported(caller) : notFound(caller);
  if ('retiredIn' in found) {
    throw new DomainError(
      'PERSISTED_DOCUMENT_RETIRED',
      `This operation was retired with ${found.retiredIn}. Update the client.`,
    );
  }
  return { text: found.text, source: { from: 'registry', operationId: found.id } as const };
}

/** Whether any text of the caller may run. */
function allowsText({ operationMode, permissions }: Caller): boolean {
  return (
    operationMode === 'off' || operationMode === 'audit' || permissions.has('graphql:free-text')
  );
}

function notFound(caller: Caller): DomainError {
  const strict = `The operation mode ${caller.operationMode} runs registered operations only. `;
  return new DomainError(
    'PERSISTED_DOCUMENT_NOT_FOUND',
    `No operation is registered under this document ID. ${allowsText(caller) ? '' : strict}Register ` +
      'it, or check that the client and its operations were released together.',
  );
}

/** Apollo's and urql's links send the text after this message with the status 200. */
function notSupported(caller: Caller): Error {
  if (!allowsText(caller)) return notFound(caller);
  const code = 'PERSISTED_QUERY_NOT_SUPPORTED' satisfies GraphQLOnlyCode;
  const extensions = { code, http: { status: 200 } };
  return createGraphQLError('PersistedQueryNotSupported', { extensions });
}

function hasText({ query }: GraphQLParams): boolean {
  return query !== undefined && query !== null && query !== '';
}

function idAndText(): DomainError {
  return new DomainError(
    'CANNOT_SEND_ID_AND_BODY',
    'The request has both a document ID and a query. Send only one of them.',
  );
}

type Sent = { text: string; operationName?: string | null | undefined };

function factsOf(document: DocumentNode, { text, operationName }: Sent) {
  const operation = getOperationAST(document, operationName);
  const isMutation = operation?.operation === OperationTypeNode.MUTATION;
  return {
    hash: sha256(text),
    normalizedHash: normalizedHashOf(document),
    name: operation?.name?.value ?? null,
    kind: isMutation ? ('mutation' as const) : ('query' as const),
  };
}
