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
      loss="You would have to withdraw it and invite again."
      onDone={onDone}
    >
      {(save) => (
        <>
          <p className="breaks">
            Send it to <strong>{email}</strong>, who joins with it as{' '}
            {roleNames[toRole(role)].toLowerCase()}. It works once and ends <Time at={expiresAt} />.
            This is the one time you can see it.
          </p>
          <SecretText noun="link" secret={link} onCopied={save} />
          <Notice tone="warning">
            Whoever has the link can join with it. Send it by a private way, to nobody else.
          </Notice>
        </>
      )}
    </ShownOnce>
  );
}
