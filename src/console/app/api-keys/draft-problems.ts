import type { FieldError } from '../components/error-summary.tsx';
import { nameProblem } from './key-name.ts';
import type { KeyDraft } from './use-key-draft.ts';

export const NAME_FIELD = 'key-name';
export const PERMISSIONS_FIELD = 'key-permissions';

/** What has to be put right before a key can be created. */
export function draftProblems({ name, permissions }: KeyDraft): FieldError[] {
  const problems: FieldError[] = [];
  const wrongName = nameProblem(name);
  if (wrongName) problems.push({ fieldId: NAME_FIELD, message: wrongName });
  if (permissions.length === 0) {
    problems.push({ fieldId: PERMISSIONS_FIELD, message: 'Choose at least one permission.' });
  }
  return problems;
}
