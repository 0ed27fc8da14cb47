import type { OperationMode } from '../../generated/graphql.ts';
import { useAnnounce } from '../components/announcer.tsx';
import { Field } from '../components/field.tsx';
import { FormDialog } from '../form/form-dialog.tsx';
import { useForm } from '../form/use-form.ts';
import type { ApiKey } from './api-key.ts';
import { modeName, NO_MODE, operationModes } from './operation-modes.ts';
import { useUpdateApiKey } from './use-update-api-key.ts';

const fields = { operationMode: { label: 'GraphQL documents' } };

type ModeDialogProps = { apiKey: ApiKey; onClose: () => void };

/** Sets how strictly GraphQL is limited to registered operations for a key. */
export function ModeDialog({ apiKey, onClose }: ModeDialogProps) {
  const update = useUpdateApiKey();
  const announce = useAnnounce();
  const form = useForm({
    fields,
    send({ operationMode }) {
      const mode = (operationMode || null) as OperationMode | null;
      return update.mutateAsync({ id: apiKey.id, operationMode: mode });
    },
    onDone({ name, operationMode }) {
      onClose();
      announce(`GraphQL documents of “${name}”: ${modeName(operationMode)}.`);
    },
    explain: ({ code, message }) => ({
      operationMode: code === 'OPERATION_MODE_LOOSER' ? message : undefined,
    }),
  });
  const { name, ...field } = form.field('operationMode');
  return (
    <FormDialog
      title={`Operation mode of “${apiKey.name}”`}
      form={form}
      submitLabel="Save mode"
      busyLabel="Saving…"
      failureTitle="Couldn’t change the mode."
      onClose={onClose}
    >
      <Field
        {...field}
        hint="Applies from the next request on. The stricter of this and the organization’s mode counts."
      >
        {(wiring) => (
          <select
            {...wiring}
            name={name}
            className="select"
            defaultValue={apiKey.operationMode ?? ''}
            data-autofocus
          >
            <option value="">{NO_MODE}</option>
            {Object.entries(operationModes).map(([mode, title]) => (
              <option key={mode} value={mode}>
                {title}
              </option>
            ))}
          </select>
        )}
      </Field>
    </FormDialog>
  );
}
