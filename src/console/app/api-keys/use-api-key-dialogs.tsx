import { useCallback, useState } from 'react';
import type { ApiKey } from './api-key.ts';
import type { OnAction } from './api-key-menu.tsx';
import { ModeDialog } from './mode-dialog.tsx';
import { RenameDialog } from './rename-dialog.tsx';
import { RevokeDialog } from './revoke-dialog.tsx';

type Open = { action: Parameters<OnAction>[0]; apiKey: ApiKey };

/** The state and the dialog of the current action on a key. */
export function useApiKeyDialogs() {
  const [open, setOpen] = useState<Open | null>(null);
  const onAction: OnAction = useCallback((action, apiKey) => setOpen({ action, apiKey }), []);
  const close = () => setOpen(null);
  const dialog = open && (
    <>
      {open.action === 'rename' && <RenameDialog apiKey={open.apiKey} onClose={close} />}
      {open.action === 'mode' && <ModeDialog apiKey={open.apiKey} onClose={close} />}
      {open.action === 'revoke' && <RevokeDialog apiKey={open.apiKey} onClose={close} />}
    </>
  );
  return { dialog, onAction };
}
