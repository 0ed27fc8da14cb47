import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { authRoutes } from '../client/auth-routes.ts';
import { useAnnounce } from '../components/announcer.tsx';
import { Button } from '../components/button.tsx';
import { ConfirmDialog } from '../components/confirm-dialog.tsx';
import { useSetSession } from '../session/use-set-session.ts';

/** Ends all sessions of the user. */
export function SignOutCard() {
  const [isAsking, setIsAsking] = useState(false);
  const signOut = useSignOutEverywhere();
  return (
    <section className="card card-body" aria-labelledby="sign-out-heading">
      <div className="stack-tiny">
        <h2 id="sign-out-heading">Sign out everywhere</h2>
        <p className="muted">
          Ends your sessions on all devices, for example when you’ve lost one.
        </p>
      </div>
      <div className="row">
        <Button tone="danger-outline" onClick={() => setIsAsking(true)}>
          Sign out everywhere…
        </Button>
      </div>
      {isAsking && (
        <ConfirmDialog
          title="Sign out everywhere?"
          keepLabel="Stay signed in"
          confirmLabel="Sign out everywhere"
          busyLabel="Signing out…"
          failureTitle="Couldn’t sign out."
          mutation={signOut}
          onConfirm={() => signOut.mutate()}
          onClose={() => setIsAsking(false)}
        >
          <p>
            This ends all your sessions immediately, including this one. Your API keys keep working.
            Revoke any you no longer trust.
          </p>
        </ConfirmDialog>
      )}
    </section>
  );
}

function useSignOutEverywhere() {
  const [, navigate] = useLocation();
  const setSession = useSetSession();
  const announce = useAnnounce();
  return useMutation({
    mutationFn: authRoutes.signOutEverywhere,
    onSuccess() {
      navigate('/sign-in', { replace: true });
      setSession(null);
      announce('You’re signed out everywhere.');
    },
  });
}
