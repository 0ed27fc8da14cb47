import anyAscii from 'any-ascii';
import { z } from 'zod';
import { Prisma } from '../../db/generated/client.ts';
import type { OperationContext } from '../../kernel/context.ts';
import { lockOrganization } from '../../kernel/lock-organization.ts';
import type { StepContext } from '../../kernel/step-context.ts';
import { projectFailures } from './project-failures.ts';

const MAX_LETTERS = 10;
const WITHOUT_LETTERS = 'P';

/** Prefix of the taskIds of work items without a project. No project has this key. */
export const KEY_WITHOUT_PROJECT = 'XX';

export const projectKey = () =>
  z
    .string()
    .trim()
    .refine((text) => /^[A-Za-z0-9]{1,10}$/.test(text), {
      error: 'must be 1 to 10 letters A to Z or digits',
      abort: true,
    })
    .toUpperCase();

/** The transliterated first letter of each word of a name: `Mission Control` → `MC`. */
function initialsOf(name: string): string {
  const words = name.normalize('NFKD').match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu) ?? [];
  const letters = words.map((word) => anyAscii(word).match(/[A-Za-z0-9]/)?.[0] ?? '');
  return letters.join('').toUpperCase().slice(0, MAX_LETTERS) || WITHOUT_LETTERS;
}

/** The initials of the name, with a number if another project has or had that key. */
export async function deriveProjectKey({ db }: OperationContext, name: string): Promise<string> {
  const [row] = await db.$rows<{ key: string }>(
    (organizationId) =>
      Prisma.sql`SELECT "freeProjectKey"(${organizationId}, ${initialsOf(name)}) AS "key"`,
  );
  return row?.key ?? '';
}

type Taking = StepContext<'PROJECT_KEY_TAKEN'>;

/** Holds a chosen key until the transaction ends. Fails if it is reserved, or of another project now or before. */
export async function requireFreeKey(
  context: Taking,
  { key, projectId }: { key: string; projectId?: string },
): Promise<void> {
  if (key === KEY_WITHOUT_PROJECT) throw context.fail(projectFailures.keyReserved(key));
  await lockOrganization(context);
  const taken = await context.db.projectKey.findFirst({ where: { key } });
  if (!taken || taken.projectId === projectId) return;
  throw context.fail(projectFailures.keyTaken(key));
}
