import type { OperationContext } from '../../kernel/context.ts';

/** Operations that only retired versions have do not count. */
export const MAX_OF_ORGANIZATION = 10_000;

const notRetired = {
  documentIds: { some: { appVersion: { status: { not: 'retired' } } } },
} as const;

type Capacity = {
  /** Operations that the organization can still register. */
  capacity: number;
  /** Documents among the given ones that count as new. */
  unknown: number;
};

/** Counts the operations that an organization can still register, and those that are new to it. */
export async function organizationCapacity(
  { db }: Pick<OperationContext, 'db'>,
  documents: readonly { hash: string }[],
): Promise<Capacity> {
  const hashes = documents.map(({ hash }) => hash);
  const [kept, known] = await Promise.all([
    db.registeredOperation.count({ where: notRetired }),
    db.registeredOperation.count({ where: { ...notRetired, hash: { in: hashes } } }),
  ]);
  return { capacity: MAX_OF_ORGANIZATION - kept, unknown: documents.length - known };
}
