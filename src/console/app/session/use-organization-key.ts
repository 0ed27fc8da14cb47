import { useSignedIn } from './signed-in-context.ts';

export const ORGANIZATION_KEY = 'organization';

/** The key of something that is read in the organization one is in. */
export function useOrganizationKey(...parts: string[]): string[] {
  const { organization } = useSignedIn();
  return [ORGANIZATION_KEY, organization.id, ...parts];
}
