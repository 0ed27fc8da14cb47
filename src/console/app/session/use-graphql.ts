import { useCallback } from 'react';
import type { TypedDocumentString } from '../../generated/graphql.ts';
import { callGraphql } from '../client/call-graphql.ts';
import { useSignedIn } from './signed-in-context.ts';

/** Runs a persisted operation in one organization. */
export type RunGraphql = <Result, Variables>(
  document: TypedDocumentString<Result, Variables>,
  variables: Variables,
) => Promise<Result>;

/** Runs persisted operations in the organization that the page shows, also after it shows another. */
export function useGraphql(): RunGraphql {
  const { id: organizationId } = useSignedIn().organization;
  return useCallback(
    (document, variables) => callGraphql({ organizationId, document, variables }),
    [organizationId],
  );
}
