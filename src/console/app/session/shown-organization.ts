import { type QueryClient, skipToken, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { SessionInfo, SessionOrganization } from '../client/session-info.ts';
import { SHOWN_KEY } from './session-key.ts';

/** The user and the organization that this window shows. */
type Shown = { userId: string; organizationId: string };

export function readShown(client: QueryClient): Shown | undefined {
  return client.getQueryData(SHOWN_KEY);
}

/** Lets this window show the organization of a session. */
export function showOrganizationOf(client: QueryClient, session: SessionInfo): void {
  const { user, organization } = session;
  client.setQueryDefaults(SHOWN_KEY, { gcTime: Number.POSITIVE_INFINITY });
  const shown = organization && { userId: user.id, organizationId: organization.id };
  if (shown) client.setQueryData<Shown>(SHOWN_KEY, shown);
}

/** The organization that a window shows, if the user of a session is still a member of it. */
export function findShown(
  { user, organizations }: SessionInfo,
  shown: Shown | undefined,
): SessionOrganization | undefined {
  if (shown?.userId !== user.id) return undefined;
  return organizations.find(({ id }) => id === shown.organizationId);
}

/**
 * The organization that this window shows. It is that of the session at first, and stays when another
 * window switches the session.
 */
export function useShownOrganization(
  session: SessionInfo | null | undefined,
): SessionOrganization | undefined {
  const client = useQueryClient();
  const { data: shown } = useQuery<Shown>({ queryKey: SHOWN_KEY, queryFn: skipToken });
  const kept = session ? findShown(session, shown) : undefined;
  useEffect(() => {
    if (session && !kept) showOrganizationOf(client, session);
  }, [client, session, kept]);
  return kept ?? session?.organization ?? undefined;
}
