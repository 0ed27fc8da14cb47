import { type ReactNode, useState } from 'react';
import { useAnnounce } from '../components/announcer.tsx';
import { closeToHeading } from '../layout/focus-heading.ts';
import type { NewKey } from './new-key.ts';
import { ShowNewKeyContext } from './show-new-key-context.ts';
import { ShownOnceDialog } from './shown-once-dialog.tsx';

/**
 * Shows a new key until it is put away. It stands above all pages, so that going back, or a session
 * that ends meanwhile, does not lose what nobody can get again.
 */
export function NewKeyHolder({ children }: { children: ReactNode }) {
  const [shown, setShown] = useState<NewKey | null>(null);
  const announce = useAnnounce();
  const putAway = () => {
    if (!shown) return;
    // React may keep an earlier state for a while; this one must not outlive the dialog.
    shown.key = '';
    closeToHeading(() => setShown(null));
    announce(`“${shown.apiKey.name}” was created.`);
  };
  return (
    <ShowNewKeyContext value={setShown}>
      {children}
      {shown && <ShownOnceDialog created={shown} onDone={putAway} />}
    </ShowNewKeyContext>
  );
}
