import { notifyManager, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { SessionInfo } from '../client/session-info.ts';
import { deleteDrafts } from './drafts.ts';
import { notifyOtherWindows } from './other-windows.ts';
import { SESSION_KEY, SHOWN_KEY } from './session-key.ts';
import { readShown, showOrganizationOf } from './shown-organization.ts';
import { ORGANIZATION_KEY } from './use-organization-key.ts';

/**
 * Sets the session, or null after signing out. Clears the cached data of a previous user. A user who
 * signs in again after the session has ended finds the page as it was.
 */
export function useSetSession(): (session: SessionInfo | null) => void {
  const client = useQueryClient();
  return useCallback(
    (session) => {
      if (!session || readShown(client)?.userId !== session.user.id) {
        client.removeQueries({ queryKey: [ORGANIZATION_KEY] });
        client.removeQueries({ queryKey: SHOWN_KEY });
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
