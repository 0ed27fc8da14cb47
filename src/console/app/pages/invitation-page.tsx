import { PageTitle } from '../layout/page-title.tsx';
import { PlainLayout } from '../layout/plain-layout.tsx';

export function InvitationPage() {
  return (
    <PlainLayout>
      <PageTitle title="Invitation" />
    </PlainLayout>
  );
}
