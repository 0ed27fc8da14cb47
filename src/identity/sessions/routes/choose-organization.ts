import { z } from 'zod';
import { DomainError } from '../../../errors.ts';
import { id } from '../../../kernel/schemas.ts';
import { activate } from '../activate.ts';
import { requireSession, requireSessionInfo } from '../require-session.ts';
import { defineSessionRoute } from '../session-route.ts';

export const chooseOrganization = defineSessionRoute({
  method: 'POST',
  path: '/api/auth/organization',
  input: z.object({ organizationId: id() }),
  async answer(signIn, { request, input: { organizationId } }) {
    const { id, userId } = await requireSession(signIn, request);
    if (!(await activate(signIn, { session: { id }, userId, organizationId }))) {
      throw new DomainError(
        'ORGANIZATION_NOT_FOUND',
        'You are not an enabled member of this organization. Choose another organization.',
      );
    }
    return { data: await requireSessionInfo(signIn, { id }) };
  },
});
