import { PageTitle } from '../layout/page-title.tsx';
import { PlainLayout } from '../layout/plain-layout.tsx';

export function SignInPage() {
  return (
    <PlainLayout>
      <PageTitle title="Sign in" />
    </PlainLayout>
  );
}
