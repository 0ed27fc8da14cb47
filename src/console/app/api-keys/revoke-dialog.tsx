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
import { RevocationFields } from './revocation-fields.tsx';
import { useRevocationChoice } from './use-revocation-choice.ts';
import { useRevokeApiKey } from './use-revoke-api-key.ts';

type RevokeDialogProps = { apiKey: ApiKey; onClose: () => void };

/**
 * Confirms revoking a key, with the reason. A recently used key requires typing its name.
 */
export function RevokeDialog({ apiKey, onClose }: RevokeDialogProps) {
  const { name, keyPrefix, createdBy } = apiKey;
  const [typed, setTyped] = useState('');
  const [error, setError] = useState<string>();
  const [isAskingName] = useState(() => isInUse(apiKey, Date.now()));
  const field = useRef<HTMLInputElement>(null);
  const choice = useRevocationChoice(apiKey.id);
  const revoke = useRevokeApiKey();
  const announce = useAnnounce();

  const confirm = () => {
    const isNamed = !isAskingName || isSameName(typed, name);
    // The field takes the focus with its error, which screen readers then read.
    flushSync(() => setError(isNamed ? undefined : 'Type the key’s name exactly as shown.'));
    if (!isNamed) return field.current?.focus();
    revoke.mutate(choice.input, {
      onSuccess({ revokedDescendantIds }) {
        closeToHeading(onClose);
        announce(describeRevocation(name, revokedDescendantIds.length));
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
      <RevocationFields choice={choice} />
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

function describeRevocation(name: string, descendants: number): string {
  const revoked = `“${name}” was revoked.`;
  if (descendants === 0) return revoked;
  if (descendants === 1) return `${revoked} 1 key that it created was revoked too.`;
  return `${revoked} ${descendants} keys that it created were revoked too.`;
}

/** Compares ignoring runs of spaces, which HTML collapses. */
function isSameName(typed: string, name: string): boolean {
  return normalize(typed) === normalize(name);
}

function normalize(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}
