/** URL-safe characters, and the colon that ends a prefix. Or an operation of one version. */
export const DOCUMENT_ID =
  /^(?:[A-Za-z0-9._~:-]{1,200}|x-[a-z0-9-]{1,64}@[A-Za-z0-9._+-]{1,64}:\w{1,128})$/;
const IN_VERSION = /^x-([^@]{1,64})@([^:]{1,64}):(.{1,128})$/;
const HASH = /^[0-9a-f]{64}$/;

/** Whether a text has the form of a document ID. */
export function isDocumentId(text: string): boolean {
  return DOCUMENT_ID.test(text);
}

/** Document ID of every text: the prefix `sha256:` and its SHA-256. */
export function hashId(hash: string): string {
  return `sha256:${hash}`;
}

/**
 * Document ID by operation name. It resolves to the last activated version of an app that has it.
 */
export function nameId(app: string, operationName: string): string {
  return `x-${app}:${operationName}`;
}

type IdInVersion = { documentId: string; app: string; version: string };

/** The ID by operation name and the version of `x-<app>@<version>:<Name>`, which never moves. */
export function idInVersion(documentId: string): IdInVersion | undefined {
  const [, app, version, name] = IN_VERSION.exec(documentId) ?? [];
  if (!app || !version || !name) return undefined;
  return { documentId: nameId(app, name), app, version };
}

/**
 * Internal document ID, shared by documents that differ only in formatting. Clients cannot send it.
 */
export function normalizedId(normalizedHash: string): string {
  return `normalized:${normalizedHash}`;
}

/**
 * Lookup form of a document ID from a client. A bare hash gets its prefix. Other prefixes are
 * reserved, so the result is undefined.
 */
export function toLookUpId(documentId: string): string | undefined {
  if (HASH.test(documentId)) return hashId(documentId);
  return /^(sha256:|x-|[^:]*$)/.test(documentId) ? documentId : undefined;
}
