import { isAPIError } from 'better-auth/api';
import { DomainError, type ErrorCode } from '../../errors.ts';
import { SESSION_COOKIE } from './session-cookie.ts';

/** The result of a better-auth call with `returnHeaders`. */
type Reply<Response> = { headers: Headers; response: Response };

type Called<Response> = { response: Response; cookies: readonly string[] };

/** Failures of better-auth that a user can act on, by its codes. */
const failures: Record<string, [ErrorCode, string]> = {
  INVALID_EMAIL_OR_PASSWORD: [
    'SIGN_IN_FAILED',
    'Email or password is wrong. Check both and try again.',
  ],
  INVALID_EMAIL: ['SIGN_IN_FAILED', 'Email or password is wrong. Check both and try again.'],
  CREDENTIAL_ACCOUNT_NOT_FOUND: [
    'PASSWORD_WRONG',
    'The current password is wrong. Enter it again.',
  ],
  INVALID_PASSWORD: ['PASSWORD_WRONG', 'The current password is wrong. Enter it again.'],
  UNAUTHORIZED: ['UNAUTHENTICATED', 'You are not signed in. Sign in and try again.'],
  USER_IS_NOT_A_MEMBER_OF_THE_ORGANIZATION: [
    'ORGANIZATION_NOT_FOUND',
    'You are not an enabled member of this organization. Choose another organization.',
  ],
};

/** Calls better-auth and translates its known failures. All others are unexpected errors. */
export async function callAuth<Response>(
  call: () => Promise<Reply<Response>>,
): Promise<Called<Response>> {
  try {
    const { headers, response } = await call();
    const cookies = headers.getSetCookie().filter((cookie) => SESSION_COOKIE.test(cookie));
    return { response, cookies };
  } catch (error) {
    if (!isAPIError(error)) throw error;
    const known = failures[error.body?.code ?? ''] ?? failures[error.status];
    // better-auth wraps database errors of the session lookup.
    if (!known) throw error.cause ?? error;
    throw new DomainError(...known, { cause: error });
  }
}
