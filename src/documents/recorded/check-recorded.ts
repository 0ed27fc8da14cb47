import { setImmediate } from 'node:timers/promises';
import type { RecordedOperation } from '../../db/generated/client.ts';
import { type CheckedDocument, checkEntry } from '../registered/check-manifest.ts';
import type { InspectDocument } from '../registered/document-facts.ts';
import { hashId } from '../registered/document-id.ts';

/** A recorded text that may be registered, or why it may not. */
export type CheckedRecord = { id: string; name: string | null } & (
  | { document: CheckedDocument; reason?: undefined }
  | { document?: undefined; reason: string }
);

/** Holds recorded texts to what registering asks of them. */
export async function checkRecorded(
  rows: readonly RecordedOperation[],
  inspect: InspectDocument,
): Promise<CheckedRecord[]> {
  const checked: CheckedRecord[] = [];
  for (const { id, name, hash, text } of rows) {
    const entry = { path: id, id: hashId(hash), text, says: {} };
    const outcome = checkEntry(entry, inspect);
    const isRefused = typeof outcome === 'string';
    checked.push({ id, name, ...(isRefused ? { reason: outcome } : { document: outcome }) });
    // Validating takes some time, in which others want to be answered.
    await setImmediate();
  }
  return checked;
}
