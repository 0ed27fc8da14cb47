import { DomainError } from '../../errors.ts';
import type { HttpRequest } from '../../transport/exchange.ts';
import { type OpenSession, readSession } from './read-session.ts';
import { findSessionInfo, type SessionInfo, type SessionKey } from './session-info.ts';
import type { SignIn } from './sign-in.ts';

/** Reads the session of a request. Fails with UNAUTHENTICATED without a session. */
export async function requireSession(signIn: SignIn, request: HttpRequest): Promise<OpenSession> {
  const session = await readSession(signIn, request);
  if (!session) throw notSignedIn();
  return session;
}

/** Reads the user and the organizations of a session. */
export async function requireSessionInfo(
  signIn: SignIn,
  session: SessionKey,
): Promise<SessionInfo> {
  const info = await findSessionInfo(signIn, session);
  if (!info) throw notSignedIn();
  return info;
}

export function notSignedIn(): DomainError {
  return new DomainError('UNAUTHENTICATED', 'You are not signed in. Sign in and try again.');
}

export function passwordWrong(): DomainError {
  return new DomainError('PASSWORD_WRONG', 'The current password is wrong. Enter it again.');
}
