import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { authRoutes } from '../client/auth-routes.ts';
import type { SessionInfo } from '../client/session-info.ts';
import { Button } from '../components/button.tsx';
import { PasswordField } from '../components/password-field.tsx';
import { TextField } from '../components/text-field.tsx';
import { FormFailure } from '../form/form-failure.tsx';
import { useForm } from '../form/use-form.ts';
import { emailField, required } from '../form/validators.ts';
import { findShown, readShown } from './shown-organization.ts';
import { useSetSession } from './use-set-session.ts';

const fields = {
  email: { ...emailField, check: required('Enter your email address.') },
  password: { label: 'Password', check: required('Enter your password.') },
};

export function SignInForm() {
  const client = useQueryClient();
  const form = useForm({
    fields,
    send: async (values) => continueIn(await authRoutes.signIn(values), readShown(client)),
    onDone: useSetSession(),
  });
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

/** Switches a new session to the organization that the window shows, if the user is a member. */
async function continueIn(
  session: SessionInfo,
  shown: ReturnType<typeof readShown>,
): Promise<SessionInfo> {
  const organization = findShown(session, shown);
  if (!organization || organization.id === session.organization?.id) return session;
  // If it fails, the page asks in which organization to continue.
  return authRoutes.chooseOrganization(organization.id).catch(() => session);
}
