import { z } from 'zod';
import { Prisma } from '../../db/generated/client.ts';
import { UUID_PATTERN } from '../../kernel/schemas.ts';
import { normalizeTaskId } from './task-id.ts';

const REF = new RegExp(`^(?:${UUID_PATTERN}|[A-Za-z0-9]{1,10}-(?:[EFSTIefsti]-)?\\d{1,9})$`);

/** The id of a work item, or what people call it: `A-T-37`, or `A-37` for a task. */
export const idOrTaskId = () =>
  z.stringFormat('id-or-task-id', REF, {
    error: 'must be a UUID or a taskId such as A-T-37',
  });

/**
 * The same, and any other text of that length, which means nothing: for what says by itself what it
 * found. Longer text is refused, so that a key in the wrong place is not repeated in an answer.
 */
export const looseRef = () =>
  z.stringFormat('id-or-text', /^.{1,36}$/, { error: 'must be a text of 1 to 36 characters' });

/** Only the texts that can mean a work item. */
export const onlyRefs = (texts: readonly string[]) => texts.filter((text) => REF.test(text));

const isUuid = (ref: string) => ref.length === 36;

/** A filter for the item that is meant. */
export function byRef(ref: string): { id: string } | { taskId: string } {
  return isUuid(ref) ? { id: ref.toLowerCase() } : { taskId: normalizeTaskId(ref) };
}

/** The same as a condition of SQL. */
export function whereRef(ref: string): Prisma.Sql {
  const meant = byRef(ref);
  if ('id' in meant) return Prisma.sql`"id" = ${meant.id}::uuid`;
  return Prisma.sql`"taskId" = ${meant.taskId}`;
}

/** A filter for all that are meant. */
export function byRefs(refs: readonly string[]) {
  const taskIds = refs.filter((ref) => !isUuid(ref)).map(normalizeTaskId);
  const ids = refs.filter(isUuid).map((ref) => ref.toLowerCase());
  return { OR: [{ id: { in: ids } }, { taskId: { in: taskIds } }] };
}

/** Whether an item is the one that is meant. */
export function isMeant(ref: string, item: { id: string; taskId: string }): boolean {
  return isUuid(ref) ? ref.toLowerCase() === item.id : normalizeTaskId(ref) === item.taskId;
}

/** For each text the item that it means, where that is among these. */
export function meantBy<Item extends { id: string; taskId: string }>(
  texts: readonly string[],
  items: readonly Item[],
): (Item | undefined)[] {
  const byName = new Map(items.flatMap((item) => [item.id, item.taskId].map((n) => [n, item])));
  const nameOf = (ref: string) => (isUuid(ref) ? ref.toLowerCase() : normalizeTaskId(ref));
  return texts.map((text) => (REF.test(text) ? byName.get(nameOf(text)) : undefined));
}
