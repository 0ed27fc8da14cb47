import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { SessionInfo } from '../client/session-info.ts';
import { SESSION_KEY } from './session-key.ts';
import { ORGANIZATION_KEY } from './use-organization-key.ts';

/** Goes on as somebody, or as nobody; of whoever was here before nothing is kept. */
export function useBeginSession(): (session: SessionInfo | null) => void {
  const client = useQueryClient();
  return useCallback(
    (session) => {
      const before = client.getQueryData<SessionInfo | null>(SESSION_KEY);
      if (!session || before?.user.id !== session.user.id) {
        client.removeQueries({ queryKey: [ORGANIZATION_KEY] });
        client.getMutationCache().clear();
      }
      client.setQueryData(SESSION_KEY, session);
    },
    [client],
  );
}
