import { useMutation } from '@tanstack/react-query';
import { authRoutes } from '../client/auth-routes.ts';
import { toApiError } from '../client/to-api-error.ts';
import { Button } from '../components/button.tsx';
import { Notice } from '../components/notice.tsx';
import { focusHeading } from '../layout/focus-heading.ts';
import { useSetSession } from '../session/use-set-session.ts';

type WrongAccountProps = { signedInAs: string; invited: string };

/** Shown if the invitation is for another email address. Signing out keeps the page open. */
export function WrongAccount({ signedInAs, invited }: WrongAccountProps) {
  const setSession = useSetSession();
  const signOut = useMutation({
    mutationFn: authRoutes.signOut,
    onSuccess() {
      setSession(null);
      requestAnimationFrame(focusHeading);
    },
  });
  return (
    <>
      <Notice tone="warning" title="This invitation is for someone else.">
        <p>
          It is for <strong>{invited}</strong>. You’re signed in as <strong>{signedInAs}</strong>.
        </p>
      </Notice>
      {signOut.error && (
        <Notice tone="danger" title="Couldn’t sign out.">
          {toApiError(signOut.error).message}
        </Notice>
      )}
      <Button
        tone="primary"
        isBusy={signOut.isPending}
        busyLabel="Signing out…"
        onClick={() => signOut.mutate()}
      >
        Sign out
      </Button>
    </>
  );
}
