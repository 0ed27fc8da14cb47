import { notifyManager, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { SessionInfo } from '../client/session-info.ts';
import { deleteDrafts } from './drafts.ts';
import { notifyOtherWindows } from './other-windows.ts';
import { SESSION_KEY } from './session-key.ts';
import { showOrganizationOf } from './shown-organization.ts';
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
      if (!session) deleteDrafts();
      client.setQueryData(SESSION_KEY, session);
      notifyOtherWindows();
    },
    [client],
  );
}

/** Sets the session, and lets this window show its organization. */
export function useEnterSession(): (session: SessionInfo) => void {
  const client = useQueryClient();
  const setSession = useSetSession();
  return useCallback(
    (session) => {
      // Together, so that no render finds the window in another organization than the session.
      notifyManager.batch(() => {
        setSession(session);
        showOrganizationOf(client, session);
      });
    },
    [client, setSession],
  );
}
