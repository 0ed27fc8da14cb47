import { createContext, useContext } from 'react';
import type { SessionInfo, SessionOrganization } from '../client/session-info.ts';

export type SignedIn = { session: SessionInfo; organization: SessionOrganization };

export const SignedInContext = createContext<SignedIn | null>(null);

/** The session and its organization, on signed-in pages. */
export function useSignedIn(): SignedIn {
  const signedIn = useContext(SignedInContext);
  if (!signedIn) throw new Error('useSignedIn needs a SessionGate.');
  return signedIn;
}
