import type { ReactNode } from 'react';
import { authRoutes, type InvitationInfo } from '../client/auth-routes.ts';
import { Button } from '../components/button.tsx';
import { PasswordField } from '../components/password-field.tsx';
import { TextField } from '../components/text-field.tsx';
import { FormFailure } from '../form/form-failure.tsx';
import { type Form, useForm } from '../form/use-form.ts';
import { line, NEW_PASSWORD_HINT, newPassword, required } from '../form/validators.ts';
import { useFinishOnboarding } from './use-finish-onboarding.ts';
import { WrongAccount } from './wrong-account.tsx';

type AcceptProps = {
  token: string;
  invitation: InvitationInfo;
  signedInAs: string | undefined;
  onRejected: () => unknown;
};

/** Accepts as the signed-in user, with an existing account or with a new one. */
export function AcceptInvitation({ signedInAs, ...props }: AcceptProps) {
  const { email, hasAccount } = props.invitation;
  if (signedInAs === email) return <JoinSignedIn {...props} />;
  if (signedInAs !== undefined) return <WrongAccount signedInAs={signedInAs} invited={email} />;
  return hasAccount ? <JoinWithAccount {...props} /> : <JoinWithNewAccount {...props} />;
}

type JoinProps = Omit<AcceptProps, 'signedInAs'>;

function JoinSignedIn({ token, invitation, onRejected }: JoinProps) {
  const send = () => authRoutes.acceptInvitation({ token });
  const form = useForm({ fields: {}, send, onDone: useFinishOnboarding(), onRejected });
  return (
    <JoinForm form={form} label="Join organization">
      <p className="muted">You’re signed in as {invitation.email}.</p>
    </JoinForm>
  );
}

const accountFields = { password: { label: 'Password', check: required('Enter your password.') } };

function JoinWithAccount({ token, invitation, onRejected }: JoinProps) {
  const form = useForm({
    fields: accountFields,
    send: (values) => authRoutes.acceptInvitation({ token, ...values }),
    onDone: useFinishOnboarding(),
    onRejected,
    explain: ({ code }) => ({
      password: code === 'SIGN_IN_FAILED' ? 'The password is incorrect.' : undefined,
    }),
  });
  return (
    <JoinForm form={form} label="Sign in and join">
      <p className="muted">You already have an account. Sign in to join.</p>
      <InvitedEmail email={invitation.email} />
      <PasswordField {...form.field('password')} autoComplete="current-password" />
    </JoinForm>
  );
}

const newAccountFields = {
  name: { label: 'Your name', check: line('Enter your name.') },
  password: { label: 'Password', check: newPassword },
};

function JoinWithNewAccount({ token, invitation, onRejected }: JoinProps) {
  const form = useForm({
    fields: newAccountFields,
    send: (values) => authRoutes.acceptInvitation({ token, ...values }),
    onDone: useFinishOnboarding(),
    onRejected,
  });
  return (
    <JoinForm form={form} label="Create account and join">
      <InvitedEmail email={invitation.email} />
      <TextField {...form.field('name')} autoComplete="name" />
      <PasswordField
        {...form.field('password')}
        hint={NEW_PASSWORD_HINT}
        autoComplete="new-password"
      />
    </JoinForm>
  );
}

/** Read-only, and tells password managers the account of the password. */
function InvitedEmail({ email }: { email: string }) {
  return <TextField label="Email" type="email" autoComplete="username" value={email} readOnly />;
}

type JoinFormProps = { form: Form; label: string; children: ReactNode };

function JoinForm({ form, label, children }: JoinFormProps) {
  return (
    <form {...form.attributes} className="stack-medium">
      <FormFailure error={form.failure} title="Couldn’t join." />
      {children}
      <Button type="submit" tone="primary" isBusy={form.isBusy} busyLabel="Joining…">
        {label}
      </Button>
    </form>
  );
}
