import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useAnnounce } from '../components/announcer.tsx';
import { ConfirmDialog } from '../components/confirm-dialog.tsx';
import { Notice } from '../components/notice.tsx';
import { TextField } from '../components/text-field.tsx';
import { closeToHeading } from '../layout/focus-heading.ts';
import type { ApiKey } from './api-key.ts';
import { LastUsed } from './last-used.tsx';
import { isInUse } from './recent-use.ts';
import { useRevokeApiKey } from './use-revoke-api-key.ts';

type RevokeDialogProps = { apiKey: ApiKey; onClose: () => void };

/** Confirms revoking a key. A recently used key requires typing its name. */
export function RevokeDialog({ apiKey, onClose }: RevokeDialogProps) {
  const { name, keyPrefix, createdBy } = apiKey;
  const [typed, setTyped] = useState('');
  const [error, setError] = useState<string>();
  const [isAskingName] = useState(() => isInUse(apiKey, Date.now()));
  const field = useRef<HTMLInputElement>(null);
  const revoke = useRevokeApiKey();
  const announce = useAnnounce();

  const confirm = () => {
    const isNamed = !isAskingName || isSameName(typed, name);
    // The field takes the focus with its error, which screen readers then read.
    flushSync(() => setError(isNamed ? undefined : 'Type the key’s name exactly as shown.'));
    if (!isNamed) return field.current?.focus();
    revoke.mutate(apiKey.id, {
      onSuccess() {
        closeToHeading(onClose);
        announce(`“${name}” was revoked.`);
      },
    });
  };
  return (
    <ConfirmDialog
      title={`Revoke “${name}”?`}
      keepLabel="Keep key"
      confirmLabel="Revoke key"
      busyLabel="Revoking…"
      failureTitle="Couldn’t revoke the key."
      mutation={revoke}
      onConfirm={confirm}
      onClose={onClose}
    >
      <dl className="facts">
        <dt>Key</dt>
        <dd>
          <code>{keyPrefix}…</code>
        </dd>
        <dt>Created by</dt>
        <dd>{createdBy.name}</dd>
        <dt>Last used</dt>
        <dd>
          <LastUsed apiKey={apiKey} />
        </dd>
      </dl>
      <p>Anything using this key stops working immediately. This can’t be undone.</p>
      {isAskingName && (
        <>
          <Notice tone="warning">This key was used in the last 24 hours.</Notice>
          <TextField
            label={`Type “${name}” to confirm`}
            ref={field}
            error={error}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            autoComplete="off"
            spellCheck={false}
          />
        </>
      )}
    </ConfirmDialog>
  );
}

/** Compares ignoring runs of spaces, which HTML collapses. */
function isSameName(typed: string, name: string): boolean {
  return normalize(typed) === normalize(name);
}

function normalize(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}
