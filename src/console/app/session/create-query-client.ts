import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { ApiError } from '../client/api-error.ts';
import type { SessionInfo } from '../client/session-info.ts';
import { SESSION_KEY } from './session-key.ts';

const RETRIES = 2;

/** What the page knows of the server. A session that turns out to have ended ends here, too. */
export function createQueryClient(): QueryClient {
  const onError = (error: unknown) => {
    if (error instanceof ApiError) followSession(client, error);
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

function followSession(client: QueryClient, { code }: ApiError): void {
  if (code === 'UNAUTHENTICATED') client.setQueryData(SESSION_KEY, null);
  if (code === 'ORGANIZATION_NOT_CHOSEN') {
    client.setQueryData<SessionInfo | null>(
      SESSION_KEY,
      (session) => session && { ...session, organization: null },
    );
    // Whoever was taken out of it is to be offered those that they are still in.
    void client.invalidateQueries({ queryKey: SESSION_KEY });
  }
}
