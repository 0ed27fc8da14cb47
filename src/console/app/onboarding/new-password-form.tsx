import { authRoutes } from '../client/auth-routes.ts';
import { Button } from '../components/button.tsx';
import { PasswordField } from '../components/password-field.tsx';
import { TextField } from '../components/text-field.tsx';
import { FormFailure } from '../form/form-failure.tsx';
import { useForm } from '../form/use-form.ts';
import { NEW_PASSWORD_HINT, newPassword } from '../form/validators.ts';

const fields = { newPassword: { label: 'New password', check: newPassword } };

type NewPasswordFormProps = {
  token: string;
  email: string;
  onDone: (reset: { email: string }) => void;
  onRejected: () => unknown;
};

/** Sets the password of the user of a reset link. */
export function NewPasswordForm({ token, email, onDone, onRejected }: NewPasswordFormProps) {
  const form = useForm({
    fields,
    send: (values) => authRoutes.resetPassword({ token, ...values }),
    onDone,
    onRejected,
  });
  return (
    <form {...form.attributes} className="stack-medium">
      <FormFailure error={form.failure} title="Couldn’t set the password." />
      <TextField label="Email" type="email" autoComplete="username" value={email} readOnly />
      <PasswordField
        {...form.field('newPassword')}
        hint={NEW_PASSWORD_HINT}
        autoComplete="new-password"
      />
      <Button type="submit" tone="primary" isBusy={form.isBusy} busyLabel="Setting…">
        Set password
      </Button>
    </form>
  );
}
