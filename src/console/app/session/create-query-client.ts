import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { ApiError } from '../client/api-error.ts';
import type { SessionInfo } from '../client/session-info.ts';
import { SESSION_KEY } from './session-key.ts';

const RETRIES = 2;

/** Creates the query cache, which updates the session when a response says that it has ended or moved. */
export function createQueryClient(): QueryClient {
  const onError = (error: unknown) => {
    if (error instanceof ApiError) updateSession(client, error);
  };
  const client = new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: {
        networkMode: 'always',
        retry: (failures, error) => failures < RETRIES && isWorthRetrying(error),
      },
      mutations: { networkMode: 'always' },
    },
  });
  return client;
}

function isWorthRetrying(error: unknown): boolean {
  return error instanceof ApiError && (error.status === 0 || error.status >= 500);
}

function updateSession(client: QueryClient, { code }: ApiError): void {
  if (code === 'UNAUTHENTICATED') client.setQueryData(SESSION_KEY, null);
  // Reload the session, which another window has switched to another organization.
  if (code === 'ORGANIZATION_MISMATCH') void client.invalidateQueries({ queryKey: SESSION_KEY });
  if (code === 'ORGANIZATION_NOT_CHOSEN') {
    client.setQueryData<SessionInfo | null>(
      SESSION_KEY,
      (session) => session && { ...session, organization: null },
    );
    // Reload the list of organizations, as the user was removed from one.
    void client.invalidateQueries({ queryKey: SESSION_KEY });
  }
}
