import { useState } from 'react';
import { authRoutes } from '../client/auth-routes.ts';
import { useAnnounce } from '../components/announcer.tsx';
import { Button } from '../components/button.tsx';
import { PasswordField } from '../components/password-field.tsx';
import { TextField } from '../components/text-field.tsx';
import { FormFailure } from '../form/form-failure.tsx';
import { useForm } from '../form/use-form.ts';
import { emailField, line } from '../form/validators.ts';
import { useSignedIn } from '../session/signed-in-context.ts';
import { useSetSession } from '../session/use-set-session.ts';

const fields = {
  name: { label: 'Name', check: line('Enter your name.') },
  email: emailField,
  currentPassword: { label: 'Confirm with your password' },
};

/** Changes the own name and email. A new email requires the password and ends all other sessions. */
export function ProfileCard() {
  const { user } = useSignedIn().session;
  const [email, setEmail] = useState(user.email);
  const isNewEmail = email.trim().toLowerCase() !== user.email;
  const setSession = useSetSession();
  const announce = useAnnounce();
  const form = useForm({
    fields,
    send: ({ currentPassword, ...profile }) =>
      authRoutes.changeProfile(isNewEmail ? { ...profile, currentPassword } : profile),
    onDone(session) {
      setSession(session);
      announce(isNewEmail ? 'Profile saved. Your other sessions have ended.' : 'Profile saved.');
    },
    explain: ({ code, message }) => ({
      email: code === 'EMAIL_TAKEN' ? message : undefined,
      currentPassword: code === 'PASSWORD_WRONG' ? 'The password is incorrect.' : undefined,
    }),
  });
  return (
    <section className="card card-body" aria-labelledby="profile-heading">
      <h2 id="profile-heading">Profile</h2>
      <form {...form.attributes} className="stack-medium">
        <FormFailure error={form.failure} title="Couldn’t save your profile." />
        <TextField {...form.field('name')} defaultValue={user.name} autoComplete="name" />
        <TextField
          {...form.field('email')}
          type="email"
          autoComplete="email"
          defaultValue={user.email}
          onChange={(event) => setEmail(event.target.value)}
        />
        {isNewEmail && (
          <PasswordField
            {...form.field('currentPassword')}
            hint="A new email address ends your other sessions."
            autoComplete="current-password"
          />
        )}
        <div className="row">
          <Button type="submit" tone="primary" isBusy={form.isBusy} busyLabel="Saving…">
            Save profile
          </Button>
        </div>
      </form>
    </section>
  );
}
