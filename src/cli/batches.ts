import type { ManifestOperation } from './manifest.ts';

const MAX_OPERATIONS = 100;
const MAX_BYTES = 500_000;

/** Splits operations into batches within the server's limits for one request. */
export function batchesOf(operations: readonly ManifestOperation[]): ManifestOperation[][] {
  const batches: ManifestOperation[][] = [];
  let bytes = 0;
  for (const operation of operations) {
    const size = Buffer.byteLength(JSON.stringify([operation.id, operation.text]));
    const batch = batches.at(-1);
    if (batch && batch.length < MAX_OPERATIONS && bytes + size <= MAX_BYTES) {
      batch.push(operation);
      bytes += size;
    } else {
      batches.push([operation]);
      bytes = size;
    }
  }
  return batches;
}
