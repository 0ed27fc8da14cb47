import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { ORGANIZATION_KEY } from './use-organization-key.ts';

/** What was read in another organization is not kept, whichever tab one left it in. */
export function useForgetOtherOrganizations(organizationId: string | undefined): void {
  const client = useQueryClient();
  useEffect(() => {
    if (!organizationId) return;
    client.removeQueries({
      predicate: ({ queryKey: [kind, id] }) => kind === ORGANIZATION_KEY && id !== organizationId,
    });
  }, [client, organizationId]);
}
