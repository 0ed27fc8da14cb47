import { useQuery } from '@tanstack/react-query';
import { ApiError } from '../client/api-error.ts';
import { authRoutes } from '../client/auth-routes.ts';
import type { SessionInfo } from '../client/session-info.ts';
import { SESSION_KEY } from './session-key.ts';

/** The session: null for a signed-out user, undefined while loading. */
export function useSession() {
  return useQuery({
    queryKey: SESSION_KEY,
    queryFn: readSession,
    staleTime: 30_000,
    refetchOnWindowFocus: 'always',
  });
}

async function readSession(): Promise<SessionInfo | null> {
  try {
    return await authRoutes.session();
  } catch (error) {
    if (error instanceof ApiError && error.code === 'UNAUTHENTICATED') return null;
    throw error;
  }
}
