import { isAPIError } from 'better-auth/api';
import { DomainError, type ErrorCode } from '../../errors.ts';
import { SESSION_COOKIE } from './session-cookie.ts';

/** The result of a better-auth call with `returnHeaders`. */
type Reply<Response> = { headers: Headers; response: Response };

type Called<Response> = { response: Response; cookies: readonly string[] };

/** Failures of better-auth that a user can act on, by its codes. */
const failures: Record<string, [ErrorCode, string]> = {
  UNAUTHORIZED: ['UNAUTHENTICATED', 'You are not signed in. Sign in and try again.'],
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
