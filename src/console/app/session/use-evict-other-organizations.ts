import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { ORGANIZATION_KEY } from './use-organization-key.ts';

/** Evicts cached data of other organizations, also after a switch in another tab. */
export function useEvictOtherOrganizations(organizationId: string | undefined): void {
  const client = useQueryClient();
  useEffect(() => {
    if (!organizationId) return;
    client.removeQueries({
      predicate: ({ queryKey: [kind, id] }) => kind === ORGANIZATION_KEY && id !== organizationId,
    });
  }, [client, organizationId]);
}
