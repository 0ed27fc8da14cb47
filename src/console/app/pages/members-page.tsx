import { Button } from '../components/button.tsx';
import { EmptyState } from '../components/empty-state.tsx';
import { Icon } from '../components/icon.tsx';
import { QueryStatus } from '../components/query-status.tsx';
import { Page } from '../layout/page.tsx';
import { InvitationList } from '../members/invitation-list.tsx';
import { MemberList } from '../members/member-list.tsx';
import { useInvite } from '../members/use-invite.tsx';
import { useMembers } from '../members/use-members.ts';
import { useSignedIn } from '../session/signed-in-context.ts';

/** Settings > Members. */
export function MembersPage() {
  const query = useMembers();
  const { data } = query;
  const { organization } = useSignedIn();
  const invite = useInvite();
  const canManage = organization.role !== 'member';
  return (
    <Page
      title="Members"
      lead={
        canManage
          ? `People in ${organization.name} and their roles.`
          : `People in ${organization.name}. Only owners and admins can invite and change members.`
      }
      actions={
        canManage && (
          <Button tone="primary" onClick={invite.open}>
            <Icon name="plus" />
            Invite member
          </Button>
        )
      }
    >
      <QueryStatus query={query} noun="the members" />
      {data && <MemberList members={data.members} />}
      {data?.members.length === 1 && data.invitations.length === 0 && canManage && (
        <EmptyState icon="people" title="No other members yet">
          <p>Invite your team. You choose each person’s role and can change it later.</p>
        </EmptyState>
      )}
      {data && data.invitations.length > 0 && (
        <InvitationList invitations={data.invitations} canWithdraw={canManage} />
      )}
      {invite.dialog}
    </Page>
  );
}
