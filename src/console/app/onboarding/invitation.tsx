import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { authRoutes, type InvitationInfo } from '../client/auth-routes.ts';
import { toApiError } from '../client/to-api-error.ts';
import { LoadError } from '../components/load-error.tsx';
import { Time } from '../components/time.tsx';
import { PageTitle } from '../layout/page-title.tsx';
import { roleDescriptions } from '../session/role-descriptions.ts';
import { roleNames } from '../session/role-names.ts';
import { useSession } from '../session/use-session.ts';
import { AcceptInvitation } from './accept-invitation.tsx';
import { InvalidInvitation } from './invalid-invitation.tsx';

export function Invitation({ token }: { token: string }) {
  const { data: invitation, error, refetch } = useInvitation(token);
  const session = useSession();
  // The invitation may be withdrawn, or the session may have ended, since they were loaded.
  const reload = () => Promise.all([refetch(), session.refetch()]);
  if (!token || toCode(error) === 'INVITATION_NOT_FOUND') return <InvalidInvitation />;
  if (error && !invitation) {
    return (
      <>
        <PageTitle title="Invitation" />
        <LoadError noun="the invitation" error={error} onRetry={refetch} />
      </>
    );
  }
  const isReady = invitation && (session.data !== undefined || session.error);
  if (!isReady) return <PageTitle title="Invitation" />;
  return (
    <>
      <div className="stack-small">
        <PageTitle title={`Join ${invitation.organization.name}`} />
        <Terms invitation={invitation} />
      </div>
      <AcceptInvitation
        token={token}
        invitation={invitation}
        signedInAs={session.data?.user.email}
        onRejected={reload}
      />
    </>
  );
}

function Terms({ invitation: { invitedBy, role, expiresAt } }: { invitation: InvitationInfo }) {
  return (
    <>
      <p className="breaks">
        {invitedBy ? `${invitedBy.name} invited you` : 'You’re invited'} as{' '}
        <strong>{roleNames[role]}</strong>. {roleDescriptions[role]}
      </p>
      <p className="muted">
        This invitation expires <Time at={expiresAt} />.
      </p>
    </>
  );
}

/** Uses a query key without the token, and no cache after unmounting, to keep the token secret. */
function useInvitation(token: string) {
  const id = useId();
  return useQuery({
    queryKey: ['invitation', id],
    queryFn: () => authRoutes.invitation(token),
    enabled: token !== '',
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
  });
}

function toCode(error: unknown): string | undefined {
  return error ? toApiError(error).code : undefined;
}
