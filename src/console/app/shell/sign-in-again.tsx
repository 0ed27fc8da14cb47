import { Notice } from '../components/notice.tsx';
import { PageTitle } from '../layout/page-title.tsx';
import { PlainLayout } from '../layout/plain-layout.tsx';
import { SignInForm } from '../session/sign-in-form.tsx';

/** Signs in at a page whose session has ended. */
export function SignInAgain() {
  return (
    <PlainLayout>
      <PageTitle title="Sign in" />
      <Notice>Your session has ended. Sign in to continue.</Notice>
      <SignInForm />
    </PlainLayout>
  );
}
