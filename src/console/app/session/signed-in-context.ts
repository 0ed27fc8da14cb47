import { createContext, useContext } from 'react';
import type { SessionInfo, SessionOrganization } from '../client/session-info.ts';

export type SignedIn = { session: SessionInfo; organization: SessionOrganization };

export const SignedInContext = createContext<SignedIn | null>(null);

/** Who is signed in and where, on the pages that one sees only then. */
export function useSignedIn(): SignedIn {
  const signedIn = useContext(SignedInContext);
  if (!signedIn) throw new Error('This page is shown to people who are signed in.');
  return signedIn;
}
