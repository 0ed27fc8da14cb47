import { Redirect, useSearch } from 'wouter';
import { FirstPaint } from '../layout/first-paint.tsx';
import { PageTitle } from '../layout/page-title.tsx';
import { PlainLayout } from '../layout/plain-layout.tsx';
import { ForgottenPassword } from '../session/forgotten-password.tsx';
import { returnPath } from '../session/return-path.ts';
import { SignInForm } from '../session/sign-in-form.tsx';
import { useSession } from '../session/use-session.ts';

/** Signs in and returns to the requested page. */
export function SignInPage() {
  const search = useSearch();
  const { data: session, failureCount } = useSession();
  if (session) return <Redirect replace to={returnPath(search)} />;
  if (session === undefined && failureCount === 0) return <FirstPaint />;
  return (
    <PlainLayout>
      <PageTitle title="Sign in" />
      <SignInForm />
      <ForgottenPassword />
    </PlainLayout>
  );
}
