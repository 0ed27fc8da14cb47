import { type FormEvent, useId, useState } from 'react';
import { toApiError } from '../client/to-api-error.ts';
import { useAnnounce } from '../components/announcer.tsx';
import { Button } from '../components/button.tsx';
import { Dialog } from '../components/dialog.tsx';
import { Notice } from '../components/notice.tsx';
import { TextField } from '../components/text-field.tsx';
import type { ApiKey } from './api-key.ts';
import { NAME_HINT, nameProblem } from './key-name.ts';
import { useRenameApiKey } from './use-rename-api-key.ts';

type RenameDialogProps = { apiKey: ApiKey; onClose: () => void };

/** Gives a key another name. */
export function RenameDialog({ apiKey, onClose }: RenameDialogProps) {
  const formId = useId();
  const [name, setName] = useState(apiKey.name);
  const [problem, setProblem] = useState<string>();
  const rename = useRenameApiKey();
  const announce = useAnnounce();
  const failure = rename.error && toApiError(rename.error);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const found = nameProblem(name);
    setProblem(found);
    if (found) return;
    rename.mutate(
      { id: apiKey.id, name: name.trim() },
      {
        onSuccess(renamed) {
          onClose();
          announce(`The key is called “${renamed.name}” now.`);
        },
      },
    );
  };
  return (
    <Dialog
      title={`Rename “${apiKey.name}”`}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            type="submit"
            form={formId}
            tone="primary"
            isBusy={rename.isPending}
            busyLabel="Saving…"
          >
            Save name
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={submit} noValidate className="stack-small">
        {failure && !failure.issueOf('name') && (
          <Notice tone="danger" title="Not renamed.">
            {failure.message}
          </Notice>
        )}
        <TextField
          label="Name"
          hint={NAME_HINT}
          error={problem ?? failure?.issueOf('name')}
          value={name}
          onChange={(event) => setName(event.target.value)}
          autoComplete="off"
          data-autofocus
        />
      </form>
    </Dialog>
  );
}
