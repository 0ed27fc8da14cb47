import { type ReactNode, useState } from 'react';
import { useAnnounce } from '../components/announcer.tsx';
import { closeToHeading } from '../layout/focus-heading.ts';
import type { NewKey } from './new-key.ts';
import { NewKeyDialog } from './new-key-dialog.tsx';
import { ShowNewKeyContext } from './show-new-key-context.ts';

/**
 * Shows a new key until its dialog is closed. It is above all pages, so that neither going back nor
 * an ended session loses the secret.
 */
export function NewKeyProvider({ children }: { children: ReactNode }) {
  const [shown, setShown] = useState<NewKey | null>(null);
  const announce = useAnnounce();
  const close = () => {
    if (!shown) return;
    // React may retain previous state for a while, so erase the secret from it.
    shown.key = '';
    closeToHeading(() => setShown(null));
    announce(`“${shown.apiKey.name}” was created.`);
  };
  return (
    <ShowNewKeyContext value={setShown}>
      {children}
      {shown && <NewKeyDialog created={shown} onDone={close} />}
    </ShowNewKeyContext>
  );
}
