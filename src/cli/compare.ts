import { type ManifestOperation, readOperation } from './manifest.ts';
import type { RegisteredOperation } from './registered-operations.ts';

type Named = { documentId: string; name: string | null };

export type Comparison = { added: Named[]; gone: Named[]; unchanged: Named[] };

/** Compares operations of manifests with registered ones, by the hashes of their texts. */
export function compare(
  manifest: readonly ManifestOperation[],
  registered: readonly RegisteredOperation[],
): Comparison {
  const own = new Map(
    manifest.map(({ documentId, text }) => {
      return [documentId, { documentId, name: readOperation(text)?.name ?? null }];
    }),
  );
  const theirs = new Map(
    registered.map(({ documentId, name }) => [documentId, { documentId, name }]),
  );
  return {
    added: [...own.values()].filter(({ documentId }) => !theirs.has(documentId)),
    gone: [...theirs.values()].filter(({ documentId }) => !own.has(documentId)),
    unchanged: [...theirs.values()].filter(({ documentId }) => own.has(documentId)),
  };
}
