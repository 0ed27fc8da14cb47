import { useAnnounce } from '../components/announcer.tsx';
import { FormDialog } from '../form/form-dialog.tsx';
import { useForm } from '../form/use-form.ts';
import type { ApiKey } from './api-key.ts';
import { MODE_LABEL, ModeField } from './mode-field.tsx';
import { modeName, toMode } from './operation-modes.ts';
import { useUpdateApiKey } from './use-update-api-key.ts';

const fields = { operationMode: { label: MODE_LABEL } };

type ModeDialogProps = { apiKey: ApiKey; onClose: () => void };

/** Sets how strictly GraphQL is limited to registered operations for a key. */
export function ModeDialog({ apiKey, onClose }: ModeDialogProps) {
  const update = useUpdateApiKey();
  const announce = useAnnounce();
  const form = useForm({
    fields,
    send: ({ operationMode }) =>
      update.mutateAsync({ id: apiKey.id, operationMode: toMode(operationMode) }),
    onDone({ name, operationMode }) {
      onClose();
      announce(`GraphQL documents of “${name}”: ${modeName(operationMode)}.`);
    },
    explain: ({ code, message }) => ({
      operationMode: code === 'OPERATION_MODE_LOOSER' ? message : undefined,
    }),
  });
  const { name, error } = form.field('operationMode');
  return (
    <FormDialog
      title={`Operation mode of “${apiKey.name}”`}
      form={form}
      submitLabel="Save mode"
      busyLabel="Saving…"
      failureTitle="Couldn’t change the mode."
      onClose={onClose}
    >
      <ModeField
        name={name}
        error={error}
        hint="Applies from the next request on. The stricter of this and the organization’s mode counts."
        defaultValue={apiKey.operationMode ?? ''}
        data-autofocus
      />
    </FormDialog>
  );
}
