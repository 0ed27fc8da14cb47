import { z } from 'zod';
import { DomainError } from '../../../errors.ts';
import { id } from '../../../kernel/schemas.ts';
import { callAuth } from '../call-auth.ts';
import { authHeaders } from '../read-session.ts';
import { requireSession, requireSessionInfo } from '../require-session.ts';
import { defineSessionRoute } from '../session-route.ts';

export const chooseOrganization = defineSessionRoute({
  method: 'POST',
  path: '/api/auth/organization',
  input: z.object({ organizationId: id() }),
  async answer(signIn, { request, input: { organizationId } }) {
    const session = await requireSession(signIn, request);
    const { organizations } = await requireSessionInfo(signIn, session);
    // better-auth would accept disabled members, and reset the active organization for non-members.
    if (!organizations.some((each) => each.id === organizationId)) {
      throw new DomainError(
        'ORGANIZATION_NOT_FOUND',
        'You are not an enabled member of this organization. Choose another organization.',
      );
    }
    const headers = authHeaders(request);
    const { cookies } = await callAuth(() =>
      signIn.auth.api.setActiveOrganization({
        body: { organizationId },
        headers,
        returnHeaders: true,
      }),
    );
    return { data: await requireSessionInfo(signIn, session), cookies };
  },
});
