import { useMutation } from '@tanstack/react-query';
import { authRoutes } from '../client/auth-routes.ts';
import { toApiError } from '../client/to-api-error.ts';
import { Button } from '../components/button.tsx';
import { Notice } from '../components/notice.tsx';
import { focusHeading } from '../layout/focus-heading.ts';
import { useBeginSession } from '../session/use-begin-session.ts';

type SomebodyElseProps = { signedInAs: string; invited: string };

/** The invitation is another person's than who is signed in; signing out leaves it open. */
export function SomebodyElse({ signedInAs, invited }: SomebodyElseProps) {
  const beginSession = useBeginSession();
  const signOut = useMutation({
    mutationFn: authRoutes.signOut,
    onSuccess() {
      beginSession(null);
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
