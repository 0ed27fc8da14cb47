import { type ReactNode, useEffect, useId, useState } from 'react';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';

type OneTimeSecretDialogProps = {
  title: string;
  /** The kind of secret, such as "key". */
  noun: string;
  /** The consequence of closing without a copy. */
  loss: string;
  isWide?: boolean;
  onDone: () => void;
  /** Calls `save` once the secret was copied. */
  children: (save: () => void) => ReactNode;
};

/**
 * A dialog with a secret that is shown only once. Only its buttons close it, and it asks for
 * confirmation unless the secret was copied or confirmed as saved.
 */
export function OneTimeSecretDialog({
  title,
  noun,
  loss,
  isWide,
  onDone,
  children,
}: OneTimeSecretDialogProps) {
  const [isSaved, setIsSaved] = useState(false);
  const [isAsking, setIsAsking] = useState(false);
  useUnloadPrompt(!isSaved);
  return (
    <Dialog
      isLocked
      isWide={isWide}
      title={title}
      footer={
        isAsking ? (
          <ConfirmClose loss={loss} onBack={() => setIsAsking(false)} onClose={onDone} />
        ) : (
          <>
            <label className="saved-check">
              <input
                type="checkbox"
                checked={isSaved}
                onChange={(event) => setIsSaved(event.target.checked)}
              />
              I have saved this {noun}
            </label>
            <Button tone="primary" onClick={isSaved ? onDone : () => setIsAsking(true)}>
              Done
            </Button>
          </>
        )
      }
    >
      {children(() => setIsSaved(true))}
    </Dialog>
  );
}

type ConfirmCloseProps = { loss: string; onBack: () => void; onClose: () => void };

function ConfirmClose({ loss, onBack, onClose }: ConfirmCloseProps) {
  const id = useId();
  return (
    <>
      <p id={id} className="confirm-close" role="alert">
        Close without saving? {loss}
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

/** Prompts before a reload or close of the page, which would lose the secret. */
function useUnloadPrompt(isAsking: boolean): void {
  useEffect(() => {
    if (!isAsking) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [isAsking]);
}
