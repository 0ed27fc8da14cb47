import { PlainLayout } from '../layout/plain-layout.tsx';
import { Invitation } from '../onboarding/invitation.tsx';
import { useLinkToken } from '../onboarding/use-link-token.ts';

/** Opened by an invitation link, signed in or not. */
export function InvitationPage() {
  const token = useLinkToken();
  return (
    <PlainLayout>
      <Invitation key={token} token={token} />
    </PlainLayout>
  );
}
