/** The characters that need no escaping in an address, and the colon that ends a prefix. */
export const DOCUMENT_ID = /^[A-Za-z0-9._~:-]{1,200}$/;
const HASH = /^[0-9a-f]{64}$/;

/** Whether a text can be the id of a persisted document at all. */
export function isDocumentId(text: string): boolean {
  return DOCUMENT_ID.test(text);
}

/** The id that every document has by itself: the SHA-256 of its text. */
export function hashId(hash: string): string {
  return `sha256:${hash}`;
}

/** The id of an operation by its name, in the last activated version of an app that has it. */
export function nameId(app: string, operationName: string): string {
  return `x-${app}:${operationName}`;
}

/** By which an equal document is found, however it is written; no client can ask for it. */
export function normalizedId(normalizedHash: string): string {
  return `normalized:${normalizedHash}`;
}

/**
 * The form in which an id of a client is looked up: a bare hash means the same as with its prefix.
 * Prefixes other than ours are reserved, so that nothing has them.
 */
export function toLookUpId(documentId: string): string | undefined {
  if (HASH.test(documentId)) return hashId(documentId);
  return /^(sha256:|x-|[^:]*$)/.test(documentId) ? documentId : undefined;
}
