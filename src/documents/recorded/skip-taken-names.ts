import type { AppVersion } from '../../db/generated/client.ts';
import type { OperationContext } from '../../kernel/context.ts';
import type { CheckedDocument } from '../registered/check-manifest.ts';
import { hashId, nameId } from '../registered/document-id.ts';
import type { CheckedRecord } from './check-recorded.ts';

type Named = Pick<CheckedDocument, 'name' | 'hash' | 'normalizedHash'>;

/**
 * Skips documents whose name belongs to another text of the version. Of two new texts with one
 * name, the first is kept.
 */
export async function skipTakenNames(
  { db }: OperationContext,
  version: AppVersion,
  records: readonly CheckedRecord[],
): Promise<CheckedRecord[]> {
  const names = records.flatMap(({ document }) => (document ? [document.name] : []));
  const rows = await db.documentId.findMany({
    where: {
      appVersionId: version.id,
      documentId: { in: names.map((name) => nameId(version.app, name)) },
    },
    select: { operation: { select: { name: true, hash: true, normalizedHash: true } } },
  });
  const holders = new Map<string, Named>(rows.map(({ operation }) => [operation.name, operation]));
  return records.map((record) => {
    const { id, name, document } = record;
    if (!document) return record;
    const holder = holders.get(document.name) ?? document;
    holders.set(document.name, holder);
    if (holder.hash === document.hash) return record;
    return { id, name, reason: reasonOf(document, holder, version) };
  });
}

function reasonOf(document: Named, holder: Named, { app, version }: AppVersion): string {
  if (holder.normalizedHash === document.normalizedHash) {
    return `${app} ${version} has this document in other formatting as ${hashId(holder.hash)}.`;
  }
  return (
    `${app} ${version} has another document with the name ${document.name}. Promote this one ` +
    'into another version or app.'
  );
}
