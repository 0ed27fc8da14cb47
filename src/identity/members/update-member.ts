import { z } from 'zod';
import type { Member } from '../../db/generated/client.ts';
import { namesOfChanged } from '../../kernel/changed-values.ts';
import { defineUpdate } from '../../kernel/define-update.ts';
import { type Role, roleSchema } from '../../kernel/role.ts';
import type { StepContext } from '../../kernel/step-context.ts';
import { idOrAccount } from '../people/id-or-member.ts';
import { endSessions } from './end-sessions.ts';
import { memberInclude, memberSchema, showMember } from './member.ts';
import { requireChangeable, requireOther, requireOtherOwner } from './require-changeable.ts';
import { requireMayGiveRole } from './require-may-give-role.ts';

type Changes = { role?: Role | undefined; isDisabled?: boolean | undefined };

export const updateMember = defineUpdate({
  name: 'updateMember',
  summary:
    'Change the role of a member, or disable or enable the member, from the next request of their ' +
    'sessions and API keys on. Only owners can give the role owner or change owners.',
  permission: 'members:write',
  changesAccess: true,
  target: ['userId'],
  input: z.object({
    userId: idOrAccount(),
    role: roleSchema.optional().describe('New role of the member.'),
    isDisabled: z
      .boolean()
      .optional()
      .describe(
        "True ends the member's sessions and rejects their requests, false accepts requests again.",
      ),
  }),
  output: memberSchema,
  fails: ['MEMBER_NOT_FOUND', 'ROLE_EXCEEDS_CALLER', 'LAST_OWNER', 'NOT_YOURSELF'],
  async handle(context, { userId, ...changes }) {
    const { caller, db, now } = context;
    const member = await requireChangeable(context, userId);
    await requireAllowed(context, member, changes);
    const { role, isDisabled } = changes;
    const since = member.disabledAt ?? now();
    const row = await db.member.update({
      where: { id: member.id },
      data: { role, ...(isDisabled !== undefined && { disabledAt: isDisabled ? since : null }) },
      include: memberInclude(caller),
    });
    if (isDisabled) await endSessions(context, userId);
    return {
      answer: showMember(caller, row),
      changed: namesOfChanged(fieldsOf(member), fieldsOf(row)),
      wasUpdatedAt: null,
    };
  },
});

/** The fields of the input. */
const fieldsOf = ({ role, disabledAt }: Member) => ({ role, isDisabled: disabledAt !== null });

async function requireAllowed(
  context: StepContext<'NOT_YOURSELF' | 'ROLE_EXCEEDS_CALLER' | 'LAST_OWNER'>,
  member: Member,
  { role, isDisabled }: Changes,
): Promise<void> {
  if (isDisabled) requireOther(context, member.userId);
  if (role) requireMayGiveRole(context, role);
  const staysOwner = (role ?? 'owner') === 'owner' && !isDisabled;
  if (!staysOwner) await requireOtherOwner(context, member);
}
