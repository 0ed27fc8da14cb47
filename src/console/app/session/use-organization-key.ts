import { useSignedIn } from './signed-in-context.ts';

export const ORGANIZATION_KEY = 'organization';

/** A query key in the scope of the current organization. */
export function useOrganizationKey(...parts: string[]): string[] {
  const { organization } = useSignedIn();
  return [ORGANIZATION_KEY, organization.id, ...parts];
}
