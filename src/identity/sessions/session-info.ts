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

/** The user of a session and their organizations. */
const sessionInfoSchema = z.object({
  user: z.object({
    id: z.string(),
    name: z.string(),
    email: z.string(),
    /** Whether the server made the name up. */
    needsName: z.boolean(),
  }),
  session: z.object({ createdAt: moment(), expiresAt: moment() }),
  /** The active organization. Null if none is chosen or the membership ended. */
  organization: organizationSchema.nullable(),
  organizations: z.array(organizationSchema),
});

export type SessionInfo = z.input<typeof sessionInfoSchema>;

/** The two unique keys of a session. */
export type SessionKey = { id: string } | { token: string };

/** Undefined if the session does not exist or expired, or its user is disabled. */
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
