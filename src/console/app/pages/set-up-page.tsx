import { PageTitle } from '../layout/page-title.tsx';
import { PlainLayout } from '../layout/plain-layout.tsx';

export function SetUpPage() {
  return (
    <PlainLayout>
      <PageTitle title="Set up Almirant" />
    </PlainLayout>
  );
}
