import { ChangePasswordCard } from '../account/change-password-card.tsx';
import { ProfileCard } from '../account/profile-card.tsx';
import { SignOutCard } from '../account/sign-out-card.tsx';
import { Time } from '../components/time.tsx';
import { Page } from '../layout/page.tsx';
import { useSignedIn } from '../session/signed-in-context.ts';

export function AccountPage() {
  const { session } = useSignedIn().session;
  return (
    <Page isNarrow title="Account" lead="Applies to all your organizations.">
      <p className="muted">
        You signed in <Time at={session.createdAt} />.
      </p>
      <ProfileCard />
      <ChangePasswordCard />
      <SignOutCard />
    </Page>
  );
}
