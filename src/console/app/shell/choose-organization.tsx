import type { SessionInfo } from '../client/session-info.ts';
import { toApiError } from '../client/to-api-error.ts';
import { Button } from '../components/button.tsx';
import { Notice } from '../components/notice.tsx';
import { PageTitle } from '../layout/page-title.tsx';
import { PlainLayout } from '../layout/plain-layout.tsx';
import { roleNames } from '../session/role-names.ts';
import { useChooseOrganization } from '../session/use-choose-organization.ts';
import { useSignOut } from '../session/use-sign-out.ts';

/** Asks a signed-in user without a current organization to choose one. */
export function ChooseOrganization({ session }: { session: SessionInfo }) {
  const choose = useChooseOrganization();
  const signOut = useSignOut();
  const { organizations, user } = session;
  return (
    <PlainLayout>
      <div className="stack-small">
        <PageTitle
          title={
            organizations.length > 0 ? 'Choose an organization' : 'You’re not in an organization'
          }
        />
        <p className="muted">
          {organizations.length > 0
            ? `You’re signed in as ${user.email}.`
            : `You’re signed in as ${user.email}. Ask an owner or admin for an invitation.`}
        </p>
      </div>
      {choose.error && <Notice tone="danger">{toApiError(choose.error).message}</Notice>}
      {organizations.length > 0 && (
        <ul className="choices">
          {organizations.map(({ id, name, role }) => (
            <li key={id}>
              <Button
                className="choice"
                isBusy={choose.isPending && choose.variables === id}
                onClick={() => choose.mutate(id)}
              >
                <span className="breaks">{name}</span>
                <span className="muted">{roleNames[role]}</span>
              </Button>
            </li>
          ))}
        </ul>
      )}
      <Button tone="quiet" isBusy={signOut.isPending} onClick={() => signOut.mutate()}>
        Sign out
      </Button>
    </PlainLayout>
  );
}
