import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { authRoutes, type InvitationInfo } from '../client/auth-routes.ts';
import { toApiError } from '../client/to-api-error.ts';
import { LoadError } from '../components/load-error.tsx';
import { Time } from '../components/time.tsx';
import { PageTitle } from '../layout/page-title.tsx';
import { roleMeanings } from '../session/role-meanings.ts';
import { roleNames } from '../session/role-names.ts';
import { useSession } from '../session/use-session.ts';
import { AcceptInvitation } from './accept-invitation.tsx';
import { DeadInvitation } from './dead-invitation.tsx';

/** What an invitation is to, and the way in. */
export function Invitation({ token }: { token: string }) {
  const { data: invitation, error, refetch } = useInvitation(token);
  const session = useSession();
  // It may have been withdrawn, or the session ended, since they were read.
  const readAgain = () => Promise.all([refetch(), session.refetch()]);
  if (!token || toCode(error) === 'INVITATION_NOT_FOUND') return <DeadInvitation />;
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
        onRefused={readAgain}
      />
    </>
  );
}

function Terms({ invitation: { invitedBy, role, expiresAt } }: { invitation: InvitationInfo }) {
  return (
    <>
      <p className="breaks">
        {invitedBy ? `${invitedBy.name} invited you` : 'You’re invited'} as{' '}
        <strong>{roleNames[role]}</strong>. {roleMeanings[role]}
      </p>
      <p className="muted">
        This invitation expires <Time at={expiresAt} />.
      </p>
    </>
  );
}

/** Kept under a name of this page alone: the token stands in no key, and nothing outlives it. */
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
