import { useCallback } from 'react';
import type { Call } from '../client/call-graphql.ts';
import { pollGraphql, type Tagged } from '../client/poll-graphql.ts';
import { useSignedIn } from './signed-in-context.ts';

/** Runs a query. While the data of the server is the `known` data, the response has no body. */
type PollGraphql = <Result, Variables>(
  query: Omit<Call<Result, Variables>, 'organizationId'>,
  known: Tagged<Result> | undefined,
) => Promise<Tagged<Result>>;

/** Polls persisted queries in the organization that the page shows. */
export function usePollGraphql(): PollGraphql {
  const { id: organizationId } = useSignedIn().organization;
  return useCallback(
    (query, known) => pollGraphql({ organizationId, ...query }, known),
    [organizationId],
  );
}
