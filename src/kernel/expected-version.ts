import { z } from 'zod';
import { Prisma } from '../db/generated/client.ts';
import { DomainError } from '../errors.ts';
import type { OperationContext } from './context.ts';
import { inTransaction } from './in-transaction.ts';
import type { Permission } from './permission.ts';
import { requirePermission } from './require-permission.ts';
import { moment } from './schemas.ts';

/** The field of an update that names the version of the object that it is meant for. */
export const EXPECTED_FIELD = 'expectedUpdatedAt';

export const expectedFields = {
  [EXPECTED_FIELD]: moment().optional().describe('Fails if updatedAt differs.'),
};

/** Whether an output has the version of its object. */
export const showsVersion = (output: z.ZodType): boolean =>
  output instanceof z.ZodObject && 'updatedAt' in output.shape;

/** The result of a write, with the version that it replaced. Null for an object without versions. */
type Replacing = { wasUpdatedAt: Date | null };

/** The stored version and the fields concerned, as far as the caller may read them. */
type Conflict = { currentUpdatedAt?: Date | null; conflictingFields?: readonly string[] };

type Write<Context, Outcome extends Replacing> = {
  /** The permission to read the object. */
  shows: Permission | null;
  /** `expectedUpdatedAt` of the input. */
  expected?: Date | undefined;
  write: (context: Context) => Promise<Outcome>;
  describe: (outcome: Outcome, since: Date | undefined) => Conflict | Promise<Conflict>;
};

/**
 * Runs a write, and rolls it back if it replaced another version than the request expects. The write
 * reads that version under its own lock, so the check needs no further statement. A condition needs the
 * permission to read: a write without a change keeps the version, so conditions confirm guesses of values.
 */
export async function writeIfUnchanged<Context extends OperationContext, Outcome extends Replacing>(
  context: Context,
  { shows, expected, write, describe }: Write<Context, Outcome>,
): Promise<Outcome> {
  const { acceptedVersions } = context;
  if (!expected && !acceptedVersions) return write(context);
  requirePermission(context, shows);
  let replaced: Outcome | undefined;
  const rollback = new Error('Another version was expected.');
  try {
    return await inTransaction(context, async (inner) => {
      replaced = await write(inner);
      const isExpected = isOneOf(acceptedVersions, replaced) && isOneOf(expected, replaced);
      if (isExpected) return replaced;
      throw rollback;
    });
  } catch (error) {
    if (error !== rollback || !replaced) throw error;
    const since = expected ?? latestOf(acceptedVersions);
    const isPrecondition = !isOneOf(acceptedVersions, replaced);
    throw changedMeanwhile(await describe(replaced, since), { isPrecondition });
  }
}

const latestOf = (versions: readonly Date[] = []) =>
  versions.toSorted((one, other) => +one - +other).at(-1);

function isOneOf(
  versions: Date | readonly Date[] | undefined,
  { wasUpdatedAt }: Replacing,
): boolean {
  return versions === undefined || [versions].flat().some((each) => +each === Number(wasUpdatedAt));
}

/** A version after another: the current time, or the next millisecond if the clock has not moved. */
export function versionAfter(before: Date, now: Date): Date {
  return new Date(Math.max(now.getTime(), before.getTime() + 1));
}

/** The same for the row of a statement. */
export const laterVersion = (alias: string, now: Date): Prisma.Sql =>
  Prisma.sql`GREATEST(${now}::timestamptz, ${Prisma.raw(`"${alias}"`)}."updatedAt" + interval '1 ms')`;

function changedMeanwhile(
  { currentUpdatedAt, conflictingFields = [] }: Conflict,
  { isPrecondition }: { isPrecondition: boolean },
): DomainError {
  const at = currentUpdatedAt ? ` Its updatedAt is ${currentUpdatedAt.toISOString()}.` : '';
  const names = conflictingFields.join(', ');
  const fields = names && ` Conflicting fields: ${names}.`;
  return new DomainError(
    'CHANGED_MEANWHILE',
    'Nothing was written, because the object has another version than the request expects.' +
      `${at}${fields} Read the object again, and decide on its current values.`,
    { isPrecondition, ...(currentUpdatedAt && { currentUpdatedAt, conflictingFields }) },
  );
}
