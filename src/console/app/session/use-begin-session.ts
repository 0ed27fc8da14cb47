import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { SessionInfo } from '../client/session-info.ts';
import { SESSION_KEY } from './session-key.ts';

/** Goes on as somebody, or as nobody, of whom nothing that was known before is kept. */
export function useBeginSession(): (session: SessionInfo | null) => void {
  const client = useQueryClient();
  return useCallback(
    (session) => {
      if (!session) client.clear();
      client.setQueryData(SESSION_KEY, session);
    },
    [client],
  );
}
