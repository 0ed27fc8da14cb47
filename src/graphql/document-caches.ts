import type { DocumentNode } from 'graphql';
import { LRUCache } from 'lru-cache';

/** Yoga's caches of parsed documents and of syntax errors, by text. Bounded in bytes. */
export type DocumentCaches = {
  documentCache: LRUCache<string, DocumentNode>;
  errorCache: LRUCache<string, Error>;
};

const MAX_DOCUMENT_BYTES = 24 * 1024 * 1024;
const MAX_ERROR_BYTES = 1024 * 1024;

/** Measured: a document takes 300 to 560 bytes a token, with its validation and cost plan. */
const BYTES_PER_TOKEN = 600;
const BYTES_PER_CHARACTER = 2;
/** A syntax error keeps its text, positions and stack. */
const BYTES_PER_ERROR = 4_000;

export function createDocumentCaches(): DocumentCaches {
  return {
    documentCache: new LRUCache({ maxSize: MAX_DOCUMENT_BYTES, sizeCalculation: bytesOfDocument }),
    errorCache: new LRUCache({
      maxSize: MAX_ERROR_BYTES,
      sizeCalculation: (_error, text) => BYTES_PER_ERROR + text.length * BYTES_PER_CHARACTER,
    }),
  };
}

function bytesOfDocument({ loc }: DocumentNode, text: string): number {
  let tokens = 1;
  for (let token = loc?.startToken; token; token = token.next ?? undefined) tokens += 1;
  return tokens * BYTES_PER_TOKEN + text.length * BYTES_PER_CHARACTER;
}
