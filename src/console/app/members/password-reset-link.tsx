import { Notice } from '../components/notice.tsx';
import { OneTimeSecretDialog } from '../components/one-time-secret-dialog.tsx';
import { SecretText } from '../components/secret-text.tsx';
import { Time } from '../components/time.tsx';
import type { PasswordReset } from './use-create-password-reset.ts';

type PasswordResetLinkProps = { created: PasswordReset; onDone: () => void };

/** Shows a new reset link, once. */
export function PasswordResetLink({ created, onDone }: PasswordResetLinkProps) {
  const { user, link, expiresAt } = created;
  return (
    <OneTimeSecretDialog
      title="Copy the reset link now"
      noun="link"
      loss="You’ll have to create a new one."
      onDone={onDone}
    >
      {(save) => (
        <>
          <p className="breaks">
            This link sets a new password for <strong>{user.email}</strong>. It works once and
            expires <Time at={expiresAt} />. You won’t see it again.
          </p>
          <SecretText noun="link" secret={link} onCopied={save} />
          <Notice tone="warning">
            Anyone with this link can sign in as {user.name}. Share it privately, only with this
            person.
          </Notice>
        </>
      )}
    </OneTimeSecretDialog>
  );
}
