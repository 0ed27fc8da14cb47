import { useQuery } from '@tanstack/react-query';
import { OverviewDocument, type OverviewQuery } from '../../generated/graphql.ts';
import { useGraphql } from '../session/use-graphql.ts';
import { useOrganizationKey } from '../session/use-organization-key.ts';

const POLL_MS = 10_000;

export type Overview = OverviewQuery;

/** Polls the organization's projects, boards and latest work items. */
export function useOverview() {
  const graphql = useGraphql();
  return useQuery({
    queryKey: useOrganizationKey('overview'),
    queryFn: () => graphql(OverviewDocument, {}),
    refetchInterval: POLL_MS,
  });
}
