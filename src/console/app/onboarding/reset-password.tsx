import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { authRoutes } from '../client/auth-routes.ts';
import { toApiError } from '../client/to-api-error.ts';
import { ButtonLink } from '../components/button-link.tsx';
import { LoadError } from '../components/load-error.tsx';
import { focusHeading } from '../layout/focus-heading.ts';
import { PageTitle } from '../layout/page-title.tsx';
import { useSession } from '../session/use-session.ts';
import { InvalidLink } from './invalid-link.tsx';
import { NewPasswordForm } from './new-password-form.tsx';

const TITLE = 'Set a new password';

export function ResetPassword({ token }: { token: string }) {
  const { data: reset, error, refetch } = usePasswordReset(token);
  const session = useSession();
  const [doneFor, setDoneFor] = useState<string>();
  if (doneFor) return <Done email={doneFor} />;
  if (!token || (error && toApiError(error).code === 'PASSWORD_RESET_NOT_FOUND')) {
    return (
      <InvalidLink title="This link can’t be used">
        It was already used or replaced, has expired, or is incomplete. Open the link again, or ask
        for a new one.
      </InvalidLink>
    );
  }
  if (!reset) {
    return (
      <>
        <PageTitle title={TITLE} />
        {error && <LoadError noun="the link" error={error} onRetry={refetch} />}
      </>
    );
  }
  const onDone = ({ email }: { email: string }) => {
    setDoneFor(email);
    requestAnimationFrame(focusHeading);
    // The reset has ended the session of this browser, if it was one of this user.
    void session.refetch();
  };
  return (
    <>
      <div className="stack-small">
        <PageTitle title={TITLE} />
        <p className="muted breaks">
          For {reset.name}. This ends all of your sessions. Your API keys keep working.
        </p>
      </div>
      <NewPasswordForm token={token} email={reset.email} onDone={onDone} onRejected={refetch} />
    </>
  );
}

function Done({ email }: { email: string }) {
  return (
    <>
      <div className="stack-small">
        <PageTitle title="Password changed" />
        <p className="muted breaks">Sign in as {email} with your new password.</p>
      </div>
      <ButtonLink href="/sign-in" tone="primary">
        Go to sign-in
      </ButtonLink>
    </>
  );
}

/** Uses a query key without the token, and no cache after unmounting, to keep the token secret. */
function usePasswordReset(token: string) {
  const id = useId();
  return useQuery({
    queryKey: ['password-reset', id],
    queryFn: () => authRoutes.passwordReset(token),
    enabled: token !== '',
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
  });
}
