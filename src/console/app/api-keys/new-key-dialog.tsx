import { Notice } from '../components/notice.tsx';
import { OneTimeSecretDialog } from '../components/one-time-secret-dialog.tsx';
import { SecretText } from '../components/secret-text.tsx';
import type { NewKey } from './new-key.ts';
import { SnippetChoice } from './snippet-choice.tsx';

type NewKeyDialogProps = { created: NewKey; onDone: () => void };

/** Shows the secret of a new key, once. */
export function NewKeyDialog({ created, onDone }: NewKeyDialogProps) {
  const { apiKey, key } = created;
  return (
    <OneTimeSecretDialog
      isWide
      title="Copy your key now"
      noun="key"
      loss="You’ll have to create a new key."
      onDone={onDone}
    >
      {(save) => (
        <>
          <p className="breaks">
            “{apiKey.name}” is ready. We store only a hash. You won’t see this key again.
          </p>
          <SecretText noun="key" secret={key} onCopied={save} />
          <Notice tone="warning">
            Treat it like a password: keep it out of code and chat. If it leaks, revoke it and
            create a new one.
          </Notice>
          <SnippetChoice created={created} onKeyCopied={save} />
        </>
      )}
    </OneTimeSecretDialog>
  );
}
