import { setImmediate } from 'node:timers/promises';
import type { RecordedOperation } from '../../db/generated/client.ts';
import { type CheckedDocument, checkEntry } from '../registered/check-manifest.ts';
import type { InspectDocument } from '../registered/document-facts.ts';
import { hashId } from '../registered/document-id.ts';

/** A recorded document that can be registered, or the reason why it cannot. */
export type CheckedRecord = { id: string; name: string | null } & (
  | { document: CheckedDocument; reason?: undefined }
  | { document?: undefined; reason: string }
);

/** Checks recorded documents by the rules of registration. */
export async function checkRecorded(
  rows: readonly RecordedOperation[],
  inspect: InspectDocument,
): Promise<CheckedRecord[]> {
  const checked: CheckedRecord[] = [];
  for (const { id, name, hash, text } of rows) {
    const entry = { path: id, id: hashId(hash), text, declared: {} };
    const outcome = checkEntry(entry, inspect);
    const isRefused = typeof outcome === 'string';
    checked.push({ id, name, ...(isRefused ? { reason: outcome } : { document: outcome }) });
    // Validation blocks the event loop, so other requests may run in between.
    await setImmediate();
  }
  return checked;
}
