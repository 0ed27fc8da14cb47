import { Notice } from '../components/notice.tsx';
import { OneTimeSecretDialog } from '../components/one-time-secret-dialog.tsx';
import { SecretText } from '../components/secret-text.tsx';
import { Time } from '../components/time.tsx';
import { roleNames } from '../session/role-names.ts';
import { toRole } from '../session/to-role.ts';
import type { InvitedMember } from './use-invite-member.ts';

type InvitationLinkProps = { invited: InvitedMember; onDone: () => void };

/** Shows a new invitation link, once. */
export function InvitationLink({ invited: { invitation, link }, onDone }: InvitationLinkProps) {
  const { email, role, expiresAt } = invitation;
  return (
    <OneTimeSecretDialog
      title="Copy the invitation link now"
      noun="link"
      loss="You’ll have to withdraw the invitation and create a new one."
      onDone={onDone}
    >
      {(save) => (
        <>
          <p className="breaks">
            This link invites <strong>{email}</strong> as {roleNames[toRole(role)].toLowerCase()}.
            It works once and expires <Time at={expiresAt} />. You won’t see it again.
          </p>
          <SecretText noun="link" secret={link} onCopied={save} />
          <Notice tone="warning">
            Anyone with this link can join. Share it privately, only with this person.
          </Notice>
        </>
      )}
    </OneTimeSecretDialog>
  );
}
