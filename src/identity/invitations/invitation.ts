import { z } from 'zod';
import type { Invitation, User } from '../../db/generated/client.ts';
import type { OperationContext } from '../../kernel/context.ts';
import { describedEnum } from '../../kernel/described-enum.ts';
import { roleSchema } from '../../kernel/role.ts';
import { moment } from '../../kernel/schemas.ts';
import { type LinkPrimitives, mintSecretLink, type SecretLink } from '../../kernel/secret-link.ts';
import { personSchema, showPerson } from '../people/person.ts';

/** A pending invitation without its link and the hash of the token. */
export const invitationSchema = z
  .object({
    id: z.string().describe('ID of the invitation, for withdrawal.'),
    email: z.string().describe('Email of the invited user, with or without an account.'),
    role: roleSchema.describe('Role of the user after acceptance.'),
    status: describedEnum({
      id: 'InvitationStatus',
      description:
        'State of an open invitation. Links of expired ones are void. Values may be added.',
      values: { pending: 'The link can be used.', expired: 'The link is void.' },
    }),
    invitedBy: personSchema.nullable().describe('Inviter. Null: the server administrator.'),
    createdAt: moment().describe('Creation time.'),
    expiresAt: moment().describe('Expiry time of the link.'),
  })
  .meta({
    id: 'Invitation',
    description: 'Open invitation to the organization, without its link.',
  });

export type ShownInvitation = z.output<typeof invitationSchema>;

type Row = Omit<Invitation, 'tokenHash'> & { inviter: User | null };

/** Selects all columns but the hash. */
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

export function mintInvitationLink(primitives: LinkPrimitives): SecretLink {
  return mintSecretLink('invitation', primitives);
}
