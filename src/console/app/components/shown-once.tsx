import { type ReactNode, useEffect, useId, useState } from 'react';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';

type ShownOnceProps = {
  title: string;
  /** What is shown, in a word: "key". */
  noun: string;
  /** What one would have to do without it. */
  loss: string;
  isWide?: boolean;
  onDone: () => void;
  /** What is in it; `save` is called once it was copied. */
  children: (save: () => void) => ReactNode;
};

/**
 * A dialog with something that nobody can get again. Nothing but its buttons closes it, and not
 * before it was saved or said so.
 */
export function ShownOnce({ title, noun, loss, isWide, onDone, children }: ShownOnceProps) {
  const [isSaved, setIsSaved] = useState(false);
  const [isAsking, setIsAsking] = useState(false);
  useAskBeforeLeaving(!isSaved);
  return (
    <Dialog
      isStaying
      isWide={isWide}
      title={title}
      footer={
        isAsking ? (
          <ReallyClose loss={loss} onBack={() => setIsAsking(false)} onClose={onDone} />
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

type ReallyCloseProps = { loss: string; onBack: () => void; onClose: () => void };

function ReallyClose({ loss, onBack, onClose }: ReallyCloseProps) {
  const id = useId();
  return (
    <>
      <p id={id} className="really-close" role="alert">
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

/** Reloading or closing the page would lose it, too. */
function useAskBeforeLeaving(isAsking: boolean): void {
  useEffect(() => {
    if (!isAsking) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [isAsking]);
}
