import { useQuery } from '@tanstack/react-query';
import { OverviewDocument, type OverviewQuery } from '../../generated/graphql.ts';
import { callGraphql } from '../client/call-graphql.ts';
import { useOrganizationKey } from '../session/use-organization-key.ts';

const POLL_MS = 10_000;

export type Overview = OverviewQuery;

/** Polls the organization's projects, boards and latest work items. */
export function useOverview() {
  return useQuery({
    queryKey: useOrganizationKey('overview'),
    queryFn: () => callGraphql(OverviewDocument, {}),
    refetchInterval: POLL_MS,
  });
}
