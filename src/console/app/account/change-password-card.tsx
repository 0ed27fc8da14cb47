import { authRoutes } from '../client/auth-routes.ts';
import { useAnnounce } from '../components/announcer.tsx';
import { Button } from '../components/button.tsx';
import { PasswordField } from '../components/password-field.tsx';
import { filled, NEW_PASSWORD_HINT, newPassword } from '../form/field-rules.ts';
import { FormFailure } from '../form/form-failure.tsx';
import { useForm } from '../form/use-form.ts';
import { useSignedIn } from '../session/signed-in-context.ts';
import { useBeginSession } from '../session/use-begin-session.ts';

const fields = {
  currentPassword: { label: 'Current password', check: filled('Enter your current password.') },
  newPassword: { label: 'New password', check: newPassword },
};

/** Another password, with which whoever knew the old one is out. */
export function ChangePasswordCard() {
  const { user } = useSignedIn().session;
  const beginSession = useBeginSession();
  const announce = useAnnounce();
  const form = useForm({
    fields,
    send: authRoutes.changePassword,
    onDone(session) {
      form.attributes.ref.current?.reset();
      beginSession(session);
      announce('Your password was changed. Your other sessions have ended.');
    },
    explain: ({ code }) => ({
      currentPassword: code === 'PASSWORD_WRONG' ? 'This is not your current password.' : undefined,
    }),
  });
  return (
    <section className="card card-body" aria-labelledby="password-heading">
      <div className="stack-tiny">
        <h2 id="password-heading">Change password</h2>
        <p className="muted">
          Your other sessions end; on this device you stay signed in. API keys keep working.
        </p>
      </div>
      <form {...form.attributes} className="stack-medium">
        <FormFailure error={form.failure} title="Not changed." />
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
