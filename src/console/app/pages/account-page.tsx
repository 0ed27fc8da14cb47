import { ChangePasswordCard } from '../account/change-password-card.tsx';
import { SignOutCard } from '../account/sign-out-card.tsx';
import { Time } from '../components/time.tsx';
import { Page } from '../layout/page.tsx';
import { useSignedIn } from '../session/signed-in-context.ts';

export function AccountPage() {
  const { user, session } = useSignedIn().session;
  return (
    <Page isNarrow title="Account" lead="Applies to all your organizations.">
      <section className="card card-body" aria-labelledby="profile-heading">
        <h2 id="profile-heading">Profile</h2>
        <dl className="facts">
          <dt>Name</dt>
          <dd>{user.name}</dd>
          <dt>Email</dt>
          <dd>{user.email}</dd>
          <dt>Signed in</dt>
          <dd>
            <Time at={session.createdAt} />
          </dd>
        </dl>
      </section>
      <ChangePasswordCard />
      <SignOutCard />
    </Page>
  );
}
