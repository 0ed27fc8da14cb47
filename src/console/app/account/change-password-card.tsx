import { authRoutes } from '../client/auth-routes.ts';
import { useAnnounce } from '../components/announcer.tsx';
import { Button } from '../components/button.tsx';
import { PasswordField } from '../components/password-field.tsx';
import { FormFailure } from '../form/form-failure.tsx';
import { useForm } from '../form/use-form.ts';
import { NEW_PASSWORD_HINT, newPassword, required } from '../form/validators.ts';
import { useSignedIn } from '../session/signed-in-context.ts';
import { useSetSession } from '../session/use-set-session.ts';

const fields = {
  currentPassword: { label: 'Current password', check: required('Enter your current password.') },
  newPassword: { label: 'New password', check: newPassword },
};

/** Changes the password, which ends all other sessions of the user. */
export function ChangePasswordCard() {
  const { user } = useSignedIn().session;
  const setSession = useSetSession();
  const announce = useAnnounce();
  const form = useForm({
    fields,
    send: authRoutes.changePassword,
    onDone(session) {
      form.attributes.ref.current?.reset();
      setSession(session);
      announce('Password changed. Your other sessions have ended.');
    },
    explain: ({ code }) => ({
      currentPassword: code === 'PASSWORD_WRONG' ? 'The current password is incorrect.' : undefined,
    }),
  });
  return (
    <section className="card card-body" aria-labelledby="password-heading">
      <div className="stack-tiny">
        <h2 id="password-heading">Change password</h2>
        <p className="muted">
          This ends your other sessions. You stay signed in here, and your API keys keep working.
        </p>
      </div>
      <form {...form.attributes} className="stack-medium">
        <FormFailure error={form.failure} title="Couldn’t change your password." />
        <input type="text" hidden readOnly autoComplete="username" value={user.email} />
        <PasswordField {...form.field('currentPassword')} autoComplete="current-password" />
        <PasswordField
          {...form.field('newPassword')}
          hint={NEW_PASSWORD_HINT}
          autoComplete="new-password"
        />
        <div className="row">
          <Button type="submit" tone="primary" isBusy={form.isBusy} busyLabel="Changing…">
            Change password
          </Button>
        </div>
      </form>
    </section>
  );
}
