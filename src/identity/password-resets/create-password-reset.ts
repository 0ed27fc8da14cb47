import { z } from 'zod';
import { Prisma } from '../../db/generated/client.ts';
import { idempotencyFields } from '../../kernel/idempotency.ts';
import { defineOperation } from '../../kernel/operation.ts';
import { permissionsOf, type Role } from '../../kernel/role.ts';
import { moment } from '../../kernel/schemas.ts';
import type { StepContext } from '../../kernel/step-context.ts';
import { requireChangeable } from '../members/require-changeable.ts';
import { idOrAccount } from '../people/id-or-member.ts';
import { personSchema, showPerson } from '../people/person.ts';
import { accountDisabled } from '../sessions/open-session.ts';
import { passwordResetFailures } from './password-reset-failures.ts';
import { mintPasswordReset, storePasswordReset } from './password-reset-link.ts';

export const createPasswordReset = defineOperation({
  name: 'createPasswordReset',
  summary:
    'Create a link that sets a new password for a member of this organization only. Only this ' +
    'response contains the link, which works once, within 24 hours, and replaces the link before. ' +
    'Send it over a private channel. Its use ends all sessions of the member.',
  permission: 'members:write',
  changesAccess: true,
  input: z.object({ userId: idOrAccount(), ...idempotencyFields }),
  secret: {
    idOf: ({ id }) => id,
    remedy: 'disregard the password reset',
  },
  output: z
    .object({
      id: z.string().describe('ID of the link, as in the error of a retry.'),
      user: personSchema.describe('User whose password the link sets.'),
      link: z.string().describe('URL for the user, shown only once. Send it privately.'),
      expiresAt: moment().describe('Expiry time of the link.'),
    })
    .describe('Created secret link.'),
  fails: [
    'MEMBER_NOT_FOUND',
    'ROLE_EXCEEDS_CALLER',
    'NOT_YOURSELF',
    'ACCOUNT_DISABLED',
    'MEMBER_OF_ANOTHER_ORGANIZATION',
  ],
  async handle(context, { userId }) {
    const { caller, db, fail } = context;
    if (userId === caller.user.id) throw fail(passwordResetFailures.notYourself());
    const { user, role } = await requireChangeable(context, userId);
    requirePermissionsOf(context, role);
    if (user.disabledAt) throw fail(accountDisabled());
    await requireOnlyHere(context, userId);
    const { link, ...minted } = mintPasswordReset(context);
    const { organizationId } = caller;
    const maker = { organizationId, createdById: caller.user.id };
    await db.$rows(() => storePasswordReset({ ...minted, userId, maker }));
    const { expiresAt } = minted;
    return { id: minted.id, user: showPerson(caller, user), link, expiresAt };
  },
});

/** Prevents privilege escalation: the holder of the link gets all permissions of the member. */
function requirePermissionsOf(
  { caller, fail }: StepContext<'ROLE_EXCEEDS_CALLER'>,
  role: Role,
): void {
  const exceeding = [...permissionsOf(role)].filter((name) => !caller.permissions.has(name));
  if (exceeding.length > 0) throw fail(passwordResetFailures.exceedsCaller(exceeding));
}

/** An account is that of all organizations, so none of them may take it over from the others. */
async function requireOnlyHere(
  { db, fail }: StepContext<'MEMBER_OF_ANOTHER_ORGANIZATION'>,
  userId: string,
): Promise<void> {
  const elsewhere = await db.$rows(
    (organizationId) => Prisma.sql`
      SELECT 1 FROM "members"
       WHERE "userId" = ${userId}::uuid AND "organizationId" <> ${organizationId} LIMIT 1`,
  );
  if (elsewhere.length > 0) throw fail(passwordResetFailures.memberElsewhere());
}
