import { useEffect } from 'react';
import { Redirect, useSearch } from 'wouter';
import { authRoutes } from '../client/auth-routes.ts';
import { Button } from '../components/button.tsx';
import { Notice } from '../components/notice.tsx';
import { PasswordField } from '../components/password-field.tsx';
import { TextField } from '../components/text-field.tsx';
import { FormFailure } from '../form/form-failure.tsx';
import { useForm } from '../form/use-form.ts';
import { emailField, required } from '../form/validators.ts';
import { PageTitle } from '../layout/page-title.tsx';
import { PlainLayout } from '../layout/plain-layout.tsx';
import { hasSessionEnded, returnPath } from '../session/return-path.ts';
import { useSession } from '../session/use-session.ts';
import { useSetSession } from '../session/use-set-session.ts';

const fields = {
  email: { ...emailField, check: required('Enter your email address.') },
  password: { label: 'Password', check: required('Enter your password.') },
};

/** Signs in and returns to the requested page. */
export function SignInPage() {
  const search = useSearch();
  const { data: session, failureCount } = useSession();
  if (session) return <Redirect replace to={returnPath(search)} />;
  if (session === undefined && failureCount === 0) return null;
  return (
    <PlainLayout>
      <PageTitle title="Sign in" />
      {hasSessionEnded(search) && <Notice>Your session has ended. Sign in to continue.</Notice>}
      <SignInForm />
    </PlainLayout>
  );
}

function SignInForm() {
  const onDone = useSetSession();
  const form = useForm({ fields, send: authRoutes.signIn, onDone });
  const { ref } = form.attributes;
  useEffect(() => ref.current?.querySelector('input')?.focus(), [ref]);
  return (
    <form {...form.attributes} className="stack-medium">
      <FormFailure error={form.failure} />
      <TextField
        {...form.field('email')}
        type="email"
        inputMode="email"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
      />
      <PasswordField {...form.field('password')} autoComplete="current-password" />
      <Button type="submit" tone="primary" isBusy={form.isBusy} busyLabel="Signing in…">
        Sign in
      </Button>
    </form>
  );
}
