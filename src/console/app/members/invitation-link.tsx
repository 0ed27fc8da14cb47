import { Notice } from '../components/notice.tsx';
import { SecretText } from '../components/secret-text.tsx';
import { ShownOnce } from '../components/shown-once.tsx';
import { Time } from '../components/time.tsx';
import { roleNames } from '../session/role-names.ts';
import { toRole } from '../session/to-role.ts';
import type { InvitedMember } from './invite-member.ts';

type InvitationLinkProps = { invited: InvitedMember; onDone: () => void };

/** The link by which somebody joins, this once. */
export function InvitationLink({ invited: { invitation, link }, onDone }: InvitationLinkProps) {
  const { email, role, expiresAt } = invitation;
  return (
    <ShownOnce
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
    </ShownOnce>
  );
}
