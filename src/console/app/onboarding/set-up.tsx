import { authRoutes } from '../client/auth-routes.ts';
import { Button } from '../components/button.tsx';
import { PasswordField } from '../components/password-field.tsx';
import { TextField } from '../components/text-field.tsx';
import { FormFailure } from '../form/form-failure.tsx';
import { useForm } from '../form/use-form.ts';
import { emailField, line, NEW_PASSWORD_HINT, newPassword } from '../form/validators.ts';
import { PageTitle } from '../layout/page-title.tsx';
import { InvalidLink } from './invalid-link.tsx';
import { useFinishOnboarding } from './use-finish-onboarding.ts';

const fields = {
  organizationName: {
    label: 'Organization name',
    check: line('Enter a name, e.g. “Northwind Shipping”.'),
  },
  name: { label: 'Your name', check: line('Enter your name.') },
  email: emailField,
  password: { label: 'Password', check: newPassword },
};

/** The form that creates the first organization, if the set-up link is valid. */
export function SetUp({ token }: { token: string }) {
  const form = useForm({
    fields,
    send: (values) => authRoutes.setUp({ token, ...values }),
    onDone: useFinishOnboarding(),
  });
  if (!token || form.failure?.code === 'SET_UP_LINK_INVALID') {
    return (
      <InvalidLink title="This link can’t be used">
        It is incomplete, or the server is already set up. Open the full address that the server
        printed at its first start, including everything after the #.
      </InvalidLink>
    );
  }
  return (
    <>
      <div className="stack-small">
        <PageTitle title="Set up Almirant" />
        <p className="muted">Create your organization and its owner account.</p>
      </div>
      <form {...form.attributes} className="stack-medium">
        <FormFailure error={form.failure} title="Couldn’t create the organization." />
        <TextField
          {...form.field('organizationName')}
          hint="You can rename it later."
          autoComplete="organization"
        />
        <TextField {...form.field('name')} autoComplete="name" />
        <TextField {...form.field('email')} type="email" autoComplete="username" />
        <PasswordField
          {...form.field('password')}
          hint={NEW_PASSWORD_HINT}
          autoComplete="new-password"
        />
        <Button type="submit" tone="primary" isBusy={form.isBusy} busyLabel="Creating…">
          Create organization
        </Button>
      </form>
    </>
  );
}
