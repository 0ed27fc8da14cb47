import { z } from 'zod';
import { line } from '../../../kernel/schemas.ts';
import { givenPasswordSchema } from '../../people/new-password.ts';
import { openSession } from '../open-session.ts';
import { requireSessionInfo } from '../require-session.ts';
import { defineSessionRoute } from '../session-route.ts';

const MAX_EMAIL = 1_000;

export const signInByPassword = defineSessionRoute({
  method: 'POST',
  path: '/api/auth/sign-in',
  input: z.object({
    email: line(MAX_EMAIL).toLowerCase(),
    password: givenPasswordSchema(),
  }),
  async answer(signIn, { request, input }) {
    const { token, cookies } = await openSession(signIn, request, input);
    return { data: await requireSessionInfo(signIn, { token }), cookies };
  },
});
