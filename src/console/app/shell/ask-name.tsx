import { useEffect } from 'react';
import { authRoutes } from '../client/auth-routes.ts';
import { useAnnounce } from '../components/announcer.tsx';
import { Button } from '../components/button.tsx';
import { TextField } from '../components/text-field.tsx';
import { FormFailure } from '../form/form-failure.tsx';
import { useForm } from '../form/use-form.ts';
import { line } from '../form/validators.ts';
import { PageTitle } from '../layout/page-title.tsx';
import { PlainLayout } from '../layout/plain-layout.tsx';
import { useSetSession } from '../session/use-set-session.ts';
import { useSignOut } from '../session/use-sign-out.ts';

const fields = { name: { label: 'Your name', check: line('Enter your name.') } };

/** Asks the first owner for a name, in place of the one that the server made up. */
export function AskName() {
  const setSession = useSetSession();
  const announce = useAnnounce();
  const signOut = useSignOut();
  const form = useForm({
    fields,
    send: authRoutes.changeProfile,
    onDone(session) {
      setSession(session);
      announce('Name saved.');
    },
  });
  const { ref } = form.attributes;
  useEffect(() => ref.current?.querySelector('input')?.focus(), [ref]);
  return (
    <PlainLayout>
      <div className="stack-small">
        <PageTitle title="Add your name" />
        <p className="muted">
          Members of your organization see it. You can change it, and your email address, later in
          Account.
        </p>
      </div>
      <form {...form.attributes} className="stack-medium">
        <FormFailure error={form.failure} title="Couldn’t save your name." />
        <TextField {...form.field('name')} autoComplete="name" />
        <Button type="submit" tone="primary" isBusy={form.isBusy} busyLabel="Saving…">
          Continue
        </Button>
      </form>
      <Button tone="quiet" isBusy={signOut.isPending} onClick={() => signOut.mutate()}>
        Sign out
      </Button>
    </PlainLayout>
  );
}
