import { randomBytes, randomUUID } from 'node:crypto';
import { mintInvitationLink } from '../../src/identity/invitations/invitation.ts';
import type { Role } from '../../src/kernel/role.ts';
import { TEST_URL } from './app.ts';
import { testDatabase } from './database.ts';
import type { TestOrganization } from './organization.ts';

type Fields = { email?: string; role?: Role; inviterId?: string | null; expiresAt?: Date };

const DAY_MS = 24 * 60 * 60 * 1_000;

/** An invitation with its token, by default from the owner to a new user. */
export async function makeInvitation(organization: TestOrganization, fields: Fields = {}) {
  const { prisma } = await testDatabase();
  const { link, tokenHash } = mintInvitationLink({ publicUrl: TEST_URL, randomBytes });
  const {
    email = `${randomUUID()}@example.com`,
    role = 'member',
    inviterId = organization.ownerId,
    expiresAt = new Date(Date.now() + DAY_MS),
  } = fields;
  const { id } = await prisma.invitation.create({
    data: { organizationId: organization.id, email, role, inviterId, expiresAt, tokenHash },
  });
  return { id, email, token: link.slice(link.indexOf('#') + 1) };
}
