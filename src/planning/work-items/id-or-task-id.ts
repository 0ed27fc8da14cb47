import { z } from 'zod';
import { Prisma } from '../../db/generated/client.ts';
import { UUID_PATTERN } from '../../kernel/schemas.ts';
import { normalizeTaskId } from './task-id.ts';

const REF = new RegExp(`^(?:${UUID_PATTERN}|[A-Za-z0-9]{1,10}-(?:[EFSTIefsti]-)?\\d{1,9})$`);

/** The ID of a work item, or its taskId: `A-T-37`, or `A-37` for a task. */
export const idOrTaskId = () =>
  z.stringFormat('id-or-task-id', REF, {
    error: 'must be a UUID or a taskId such as A-T-37',
  });

/**
 * The same, or any other text of that length: for operations that report unknown IDs in their
 * output. Rejects longer text, so that no response repeats a secret that was pasted by mistake.
 */
export const looseRef = () =>
  z.stringFormat('id-or-text', /^.{1,36}$/, { error: 'must be a text of 1 to 36 characters' });

/** The texts that have the form of an ID or taskId. */
export const onlyRefs = (texts: readonly string[]) => texts.filter((text) => REF.test(text));

const isUuid = (ref: string) => ref.length === 36;

/** Prisma filter for the item of an ID or taskId. */
export function byRef(ref: string): { id: string } | { taskId: string } {
  return isUuid(ref) ? { id: ref.toLowerCase() } : { taskId: normalizeTaskId(ref) };
}

/** SQL condition for the item of an ID or taskId. */
export function whereRef(ref: string): Prisma.Sql {
  const filter = byRef(ref);
  if ('id' in filter) return Prisma.sql`"id" = ${filter.id}::uuid`;
  return Prisma.sql`"taskId" = ${filter.taskId}`;
}

/** Prisma filter for the items of several IDs and taskIds. */
export function byRefs(refs: readonly string[]) {
  const taskIds = refs.filter((ref) => !isUuid(ref)).map(normalizeTaskId);
  const ids = refs.filter(isUuid).map((ref) => ref.toLowerCase());
  return { OR: [{ id: { in: ids } }, { taskId: { in: taskIds } }] };
}

/** The item that each text refers to, or undefined. */
export function matchRefs<Item extends { id: string; taskId: string }>(
  texts: readonly string[],
  items: readonly Item[],
): (Item | undefined)[] {
  const byName = new Map(items.flatMap((item) => [item.id, item.taskId].map((n) => [n, item])));
  const nameOf = (ref: string) => (isUuid(ref) ? ref.toLowerCase() : normalizeTaskId(ref));
  return texts.map((text) => (REF.test(text) ? byName.get(nameOf(text)) : undefined));
}
