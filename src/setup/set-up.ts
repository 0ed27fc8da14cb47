import { z } from 'zod';
import { emailSchema } from '../identity/people/email.ts';
import { newPasswordSchema } from '../identity/people/new-password.ts';
import { tokenSchema } from '../identity/people/token-schema.ts';
import { openFirstSession } from '../identity/sessions/open-session.ts';
import { requireSessionInfo } from '../identity/sessions/require-session.ts';
import { defineSessionRoute } from '../identity/sessions/session-route.ts';
import { line } from '../kernel/schemas.ts';
import { createOrganization } from './create-organization.ts';
import { requireSetUpLink, takeSetUpLink } from './set-up-link.ts';

export const setUp = defineSessionRoute({
  method: 'POST',
  path: '/api/auth/set-up',
  input: z.object({
    token: tokenSchema,
    organizationName: line(),
    name: line(),
    email: emailSchema(),
    password: newPasswordSchema,
  }),
  async answer(signIn, { request, input }) {
    const { token, organizationName, password, name, email } = input;
    const use = { token, now: signIn.now() };
    await requireSetUpLink(signIn.prisma, use);
    const passwordHash = await signIn.passwords.hash(password);
    await signIn.prisma.$transaction(async (transaction) => {
      await takeSetUpLink(transaction, use);
      await createOrganization(transaction, {
        name: organizationName,
        slug: slugOf(organizationName),
        owner: { name, email, passwordHash },
        projectName: 'My first project',
      });
    });
    const { cookies, ...session } = await openFirstSession(signIn, request, { email, password });
    return { data: await requireSessionInfo(signIn, session), cookies };
  },
});

const MAX_LENGTH = 60;

/** Derives the slug from a name: lower-case letters, digits and hyphens. */
function slugOf(name: string): string {
  const plain = name.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
  const slug = plain.replaceAll(/[^a-z0-9]+/g, '-').slice(0, MAX_LENGTH);
  return slug.replaceAll(/^-+|-+$/g, '') || 'organization';
}
