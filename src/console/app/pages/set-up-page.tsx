import { PlainLayout } from '../layout/plain-layout.tsx';
import { SetUp } from '../onboarding/set-up.tsx';
import { useLinkToken } from '../onboarding/use-link-token.ts';

/** Opened by the set-up link that a new server prints. */
export function SetUpPage() {
  const token = useLinkToken();
  return (
    <PlainLayout>
      <SetUp key={token} token={token} />
    </PlainLayout>
  );
}
