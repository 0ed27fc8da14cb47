import { useAnnounce } from '../components/announcer.tsx';
import { TextField } from '../components/text-field.tsx';
import { FormDialog } from '../form/form-dialog.tsx';
import { useForm } from '../form/use-form.ts';
import type { ApiKey } from './api-key.ts';
import { NAME_HINT, nameProblem } from './key-name.ts';
import { useUpdateApiKey } from './use-update-api-key.ts';

const fields = { name: { label: 'Name', check: nameProblem } };

type RenameDialogProps = { apiKey: ApiKey; onClose: () => void };

export function RenameDialog({ apiKey, onClose }: RenameDialogProps) {
  const rename = useUpdateApiKey();
  const announce = useAnnounce();
  const form = useForm({
    fields,
    send: ({ name }) => rename.mutateAsync({ id: apiKey.id, name: name.trim() }),
    onDone(renamed) {
      onClose();
      announce(`Key renamed to “${renamed.name}”.`);
    },
  });
  return (
    <FormDialog
      title={`Rename “${apiKey.name}”`}
      form={form}
      submitLabel="Save name"
      busyLabel="Saving…"
      failureTitle="Couldn’t rename the key."
      onClose={onClose}
    >
      <TextField
        {...form.field('name')}
        hint={NAME_HINT}
        defaultValue={apiKey.name}
        autoComplete="off"
        data-autofocus
      />
    </FormDialog>
  );
}
