import { type FormEvent, useState } from 'react';
import { useLocation } from 'wouter';
import type { Permission } from '../../generated/graphql.ts';
import { toApiError } from '../client/to-api-error.ts';
import { Button } from '../components/button.tsx';
import { ButtonLink } from '../components/button-link.tsx';
import { ErrorSummary, type FieldError } from '../components/error-summary.tsx';
import { TextField } from '../components/text-field.tsx';
import { useSignedIn } from '../session/signed-in-context.ts';
import { CreateFailure } from './create-failure.tsx';
import { NAME_HINT } from './key-name.ts';
import { ModeField } from './mode-field.tsx';
import { toMode } from './operation-modes.ts';
import { PermissionGrid } from './permission-grid.tsx';
import { PresetChoice } from './preset-choice.tsx';
import { SelectionSummary } from './selection-summary.tsx';
import { useShowNewKey } from './show-new-key-context.ts';
import { useCreateApiKey } from './use-create-api-key.ts';
import { useKeyDraft } from './use-key-draft.ts';
import { NAME_FIELD, PERMISSIONS_FIELD, validateDraft } from './validate-draft.ts';

export function NewKeyForm({ allowed }: { allowed: readonly Permission[] }) {
  const { organization } = useSignedIn();
  const { draft, rename, choosePreset, choosePermissions, chooseMode, forget } =
    useKeyDraft(allowed);
  const [errors, setErrors] = useState<FieldError[]>([]);
  const create = useCreateApiKey();
  const showNewKey = useShowNewKey();
  const [, navigate] = useLocation();

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const found = validateDraft(draft);
    setErrors(found);
    if (found.length > 0) return;
    const { permissions, operationMode } = draft;
    const input = { name: draft.name.trim(), permissions: [...permissions], operationMode };
    const created = await create.mutateAsync(input).catch(() => null);
    if (!created) return;
    create.reset();
    forget();
    showNewKey(created);
    navigate('/settings/api-keys', { replace: true });
  };
  const errorOf = (field: string) => errors.find(({ fieldId }) => fieldId === field)?.message;
  const failure = create.error && toApiError(create.error);
  const nameIssue = failure?.issueOf('name');
  return (
    <form className="stack" onSubmit={submit} noValidate>
      <ErrorSummary errors={errors} />
      <TextField
        id={NAME_FIELD}
        label="Name"
        hint={NAME_HINT}
        error={errorOf(NAME_FIELD) ?? (nameIssue && `Name ${nameIssue}.`)}
        value={draft.name}
        onChange={(event) => rename(event.target.value)}
        autoComplete="off"
        required
      />
      <fieldset className="stack-medium">
        <legend className="field-label">Permissions</legend>
        {errorOf(PERMISSIONS_FIELD) && <p className="field-error">{errorOf(PERMISSIONS_FIELD)}</p>}
        <PresetChoice id={PERMISSIONS_FIELD} chosen={draft.presetId} onChoose={choosePreset} />
        <PermissionGrid
          selected={draft.permissions}
          allowed={allowed}
          onChange={choosePermissions}
        />
        <SelectionSummary selected={draft.permissions} organizationName={organization.name} />
      </fieldset>
      <ModeField
        hint="The stricter of this and the organization’s mode counts. You can change it later."
        value={draft.operationMode ?? ''}
        onChange={(event) => chooseMode(toMode(event.target.value))}
      />
      {failure && <CreateFailure error={failure} name={create.variables?.name ?? ''} />}
      <div className="row">
        <Button type="submit" tone="primary" isBusy={create.isPending} busyLabel="Creating…">
          Create
        </Button>
        <ButtonLink href="/settings/api-keys" tone="quiet" onClick={forget}>
          Cancel
        </ButtonLink>
      </div>
    </form>
  );
}
