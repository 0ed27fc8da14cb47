import { type BoardColumn, Prisma } from '../../db/generated/client.ts';
import type { TenantClient } from '../../db/tenant-client.ts';
import type { OperationContext } from '../../kernel/context.ts';
import { laterVersion } from '../../kernel/expected-version.ts';

/** Reads the columns of a board from the left. */
export function findColumns(db: TenantClient, boardId: string): Promise<BoardColumn[]> {
  return db.boardColumn.findMany({
    where: { boardId },
    orderBy: [{ order: 'asc' }, { id: 'asc' }],
  });
}

/** Moves a column to the index `order` among the others and renumbers the columns. */
export async function placeColumn(
  context: OperationContext,
  { id, boardId }: { id: string; boardId: string },
  order: number,
): Promise<void> {
  const others = (await findColumns(context.db, boardId)).filter((column) => column.id !== id);
  await orderColumns(context, others.map((column) => column.id).toSpliced(order, 0, id));
}

/** Numbers columns from 0 in the order of `ids`. Unmoved columns keep their `updatedAt`. */
export async function orderColumns(
  { db, now }: OperationContext,
  ids: readonly string[],
): Promise<void> {
  await db.$rows(
    (organizationId) => Prisma.sql`
      UPDATE "boardColumns" c SET "order" = placed.place - 1, "updatedAt" = ${laterVersion('c', now())}
      FROM unnest(${[...ids]}::uuid[]) WITH ORDINALITY AS placed ("id", place)
      WHERE c."organizationId" = ${organizationId} AND c."id" = placed."id"
        AND c."order" <> placed.place - 1`,
  );
}
