import { isAPIError } from 'better-auth/api';
import { DomainError, type ErrorCode } from '../../errors.ts';
import { SESSION_COOKIE } from './session-cookie.ts';

/** What better-auth answers when it is asked for the headers as well. */
type Reply<Response> = { headers: Headers; response: Response };

type Called<Response> = { response: Response; cookies: readonly string[] };

/** What it calls the failures that a person can do something about. */
const failures: Record<string, [ErrorCode, string]> = {
  INVALID_EMAIL_OR_PASSWORD: ['SIGN_IN_FAILED', 'Email or password is wrong.'],
  INVALID_EMAIL: ['SIGN_IN_FAILED', 'Email or password is wrong.'],
  CREDENTIAL_ACCOUNT_NOT_FOUND: ['PASSWORD_WRONG', 'The current password is wrong.'],
  INVALID_PASSWORD: ['PASSWORD_WRONG', 'The current password is wrong.'],
  UNAUTHORIZED: ['UNAUTHENTICATED', 'You are not signed in. Sign in and try again.'],
  USER_IS_NOT_A_MEMBER_OF_THE_ORGANIZATION: [
    'ORGANIZATION_NOT_FOUND',
    'You are in no organization of this id.',
  ],
};

/** Calls better-auth; its failures become ours, and what it does not name is unexpected. */
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
    // What goes wrong with the database while it looks for a session comes wrapped.
    if (!known) throw error.cause ?? error;
    throw new DomainError(...known, { cause: error });
  }
}
