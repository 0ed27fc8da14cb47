import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { SessionInfo } from '../client/session-info.ts';
import { SESSION_KEY } from './session-key.ts';
import { ORGANIZATION_KEY } from './use-organization-key.ts';

/** Sets the session, or null after signing out. Clears the cached data of a previous user. */
export function useSetSession(): (session: SessionInfo | null) => void {
  const client = useQueryClient();
  return useCallback(
    (session) => {
      const previous = client.getQueryData<SessionInfo | null>(SESSION_KEY);
      if (!session || previous?.user.id !== session.user.id) {
        client.removeQueries({ queryKey: [ORGANIZATION_KEY] });
        client.getMutationCache().clear();
      }
      client.setQueryData(SESSION_KEY, session);
    },
    [client],
  );
}
