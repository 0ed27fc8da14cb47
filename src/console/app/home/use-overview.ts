import { useQuery } from '@tanstack/react-query';
import { OverviewDocument, type OverviewQuery } from '../../generated/graphql.ts';
import { requireValue } from '../client/require-value.ts';
import { useGraphql } from '../session/use-graphql.ts';
import { useOrganizationKey } from '../session/use-organization-key.ts';

const POLL_MS = 10_000;

export type Overview = { [Name in keyof OverviewQuery]: NonNullable<OverviewQuery[Name]> };

/** Polls the organization's projects, boards and latest work items. */
export function useOverview() {
  const graphql = useGraphql();
  return useQuery({
    queryKey: useOrganizationKey('overview'),
    queryFn: async (): Promise<Overview> => {
      const { projects, boards, workItems } = await graphql(OverviewDocument, {});
      return {
        projects: requireValue(projects),
        boards: requireValue(boards),
        workItems: requireValue(workItems),
      };
    },
    refetchInterval: POLL_MS,
  });
}
