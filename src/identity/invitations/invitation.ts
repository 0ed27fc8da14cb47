import { z } from 'zod';
import type { Invitation, User } from '../../db/generated/client.ts';
import type { OperationContext } from '../../kernel/context.ts';
import { roleSchema } from '../../kernel/role.ts';
import { moment } from '../../kernel/schemas.ts';
import { type LinkPrimitives, mintSecretLink, type SecretLink } from '../../kernel/secret-link.ts';
import { personSchema, showPerson } from '../people/person.ts';

/** An invitation that was neither used nor withdrawn. What its link ends with is not in it. */
export const invitationSchema = z
  .object({
    id: z.string(),
    email: z
      .string()
      .describe('Who is invited: the address their account has, or is going to have.'),
    role: roleSchema.describe('What they are going to be.'),
    status: z.enum(['pending', 'expired']).meta({
      id: 'InvitationStatus',
      description: 'Whether the link can still be used. Values may be added.',
    }),
    invitedBy: personSchema.nullable().describe('Null where it was who runs the server.'),
    createdAt: moment(),
    expiresAt: moment(),
  })
  .meta({ id: 'Invitation' });

export type ShownInvitation = z.output<typeof invitationSchema>;

type Row = Omit<Invitation, 'tokenHash'> & { inviter: User | null };

/** What the database is asked for: everything but the hash. */
export const invitationSelection = {
  omit: { tokenHash: true },
  include: { inviter: true },
} as const;

export function showInvitation({ caller, now }: OperationContext, row: Row): ShownInvitation {
  const { id, email, role, createdAt, expiresAt, inviter } = row;
  const status = expiresAt > now() ? 'pending' : 'expired';
  const invitedBy = inviter && showPerson(caller, inviter);
  return { id, email, role, status, invitedBy, createdAt, expiresAt };
}

/** Makes the link of an invitation. */
export function mintInvitationLink(primitives: LinkPrimitives): SecretLink {
  return mintSecretLink('invitation', primitives);
}
