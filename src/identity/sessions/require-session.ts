import { DomainError } from '../../errors.ts';
import type { HttpRequest } from '../../transport/exchange.ts';
import type { People } from './people.ts';
import { type OpenSession, readSession } from './read-session.ts';
import { findSessionInfo, type SessionInfo, type SessionKey } from './session-info.ts';

/** The session of a request; fails where nobody has signed in. */
export async function requireSession(people: People, request: HttpRequest): Promise<OpenSession> {
  const session = await readSession(people, request);
  if (!session) throw notSignedIn();
  return session;
}

/** Who a session is of, and where they may work. */
export async function requireSessionInfo(
  people: People,
  session: SessionKey,
): Promise<SessionInfo> {
  const info = await findSessionInfo(people, session);
  if (!info) throw notSignedIn();
  return info;
}

function notSignedIn(): DomainError {
  return new DomainError('UNAUTHENTICATED', 'You are not signed in. Sign in and try again.');
}
