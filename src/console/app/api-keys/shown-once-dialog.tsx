import { useEffect, useId, useState } from 'react';
import { Button } from '../components/button.tsx';
import { Dialog } from '../components/dialog.tsx';
import { Notice } from '../components/notice.tsx';
import type { NewKey } from './new-key.ts';
import { SecretText } from './secret-text.tsx';
import { SnippetChoice } from './snippet-choice.tsx';

type ShownOnceDialogProps = { created: NewKey; onDone: () => void };

/** The key, this once. Nothing but its buttons closes it, and not before it was saved or said so. */
export function ShownOnceDialog({ created, onDone }: ShownOnceDialogProps) {
  const { apiKey, key } = created;
  const [isSaved, setIsSaved] = useState(false);
  const [isAsking, setIsAsking] = useState(false);
  useAskBeforeLeaving(!isSaved);
  const save = () => setIsSaved(true);
  return (
    <Dialog
      isStaying
      isWide
      title="Copy your key now"
      footer={
        isAsking ? (
          <ReallyClose onBack={() => setIsAsking(false)} onClose={onDone} />
        ) : (
          <>
            <SavedCheck isSaved={isSaved} onChange={setIsSaved} />
            <Button tone="primary" onClick={isSaved ? onDone : () => setIsAsking(true)}>
              Done
            </Button>
          </>
        )
      }
    >
      <p className="breaks">
        “{apiKey.name}” is ready. We keep only a fingerprint of it, so this is the one time you can
        see it.
      </p>
      <SecretText secret={key} onCopied={save} />
      <Notice tone="warning">
        Treat it like a password: not in code, not in chat. If it leaks, revoke it and create
        another.
      </Notice>
      <SnippetChoice created={created} onKeyCopied={save} />
    </Dialog>
  );
}

type SavedCheckProps = { isSaved: boolean; onChange: (isSaved: boolean) => void };

function SavedCheck({ isSaved, onChange }: SavedCheckProps) {
  return (
    <label className="saved-check">
      <input
        type="checkbox"
        checked={isSaved}
        onChange={(event) => onChange(event.target.checked)}
      />
      I have saved this key
    </label>
  );
}

function ReallyClose({ onBack, onClose }: { onBack: () => void; onClose: () => void }) {
  const id = useId();
  return (
    <>
      <p id={id} className="really-close" role="alert">
        Close without saving? You would have to create a new key.
      </p>
      <Button ref={(button) => button?.focus()} aria-describedby={id} onClick={onBack}>
        Go back
      </Button>
      <Button tone="danger" onClick={onClose}>
        Close anyway
      </Button>
    </>
  );
}

/** Reloading or closing the page would lose the key, too. */
function useAskBeforeLeaving(isAsking: boolean): void {
  useEffect(() => {
    if (!isAsking) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [isAsking]);
}
