import { z } from 'zod';
import { roleSchema } from '../../kernel/role.ts';
import { moment } from '../../kernel/schemas.ts';
import type { SignIn } from './sign-in.ts';

const organizationSchema = z.object({
  id: z.string(),
  name: z.string(),
  slug: z.string(),
  role: roleSchema,
});

/** Who has signed in, and where they may work. */
const sessionInfoSchema = z.object({
  user: z.object({ id: z.string(), name: z.string(), email: z.string() }),
  session: z.object({ createdAt: moment(), expiresAt: moment() }),
  /** The one that requests are about; null when none is chosen or they are no longer in it. */
  organization: organizationSchema.nullable(),
  organizations: z.array(organizationSchema),
});

export type SessionInfo = z.input<typeof sessionInfoSchema>;

/** By which of its two names a session is looked for. */
export type SessionKey = { id: string } | { token: string };

/** Nothing when there is no such session, or its person is disabled. */
export async function findSessionInfo(
  { prisma, now }: SignIn,
  session: SessionKey,
): Promise<SessionInfo | undefined> {
  const key = 'id' in session ? { id: session.id } : { token: session.token };
  const found = await prisma.session.findUnique({
    where: { ...key, expiresAt: { gt: now() }, user: { disabledAt: null } },
    include: {
      user: {
        include: {
          memberships: {
            where: { disabledAt: null },
            include: { organization: true },
            orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
          },
        },
      },
    },
  });
  if (!found) return undefined;
  const organizations = found.user.memberships.map(({ role, organization }) => ({
    ...organization,
    role,
  }));
  const active = organizations.find(({ id }) => id === found.activeOrganizationId);
  return z.encode(sessionInfoSchema, {
    user: found.user,
    session: found,
    organization: active ?? null,
    organizations,
  });
}
