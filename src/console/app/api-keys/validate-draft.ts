import type { FieldError } from '../components/error-summary.tsx';
import { nameProblem } from './key-name.ts';
import type { KeyDraft } from './use-key-draft.ts';

export const NAME_FIELD = 'key-name';
export const PERMISSIONS_FIELD = 'key-permissions';

export function validateDraft({ name, permissions }: KeyDraft): FieldError[] {
  const errors: FieldError[] = [];
  const nameError = nameProblem(name);
  if (nameError) errors.push({ fieldId: NAME_FIELD, message: nameError });
  if (permissions.length === 0) {
    errors.push({ fieldId: PERMISSIONS_FIELD, message: 'Choose at least one permission.' });
  }
  return errors;
}
