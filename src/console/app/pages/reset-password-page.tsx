import { PlainLayout } from '../layout/plain-layout.tsx';
import { ResetPassword } from '../onboarding/reset-password.tsx';
import { useLinkToken } from '../onboarding/use-link-token.ts';

/** Opened by a reset link, signed in or not. */
export function ResetPasswordPage() {
  const token = useLinkToken();
  return (
    <PlainLayout>
      <ResetPassword key={token} token={token} />
    </PlainLayout>
  );
}
