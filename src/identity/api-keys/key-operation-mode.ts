import { DomainError } from '../../errors.ts';
import type { Caller } from '../../kernel/context.ts';
import { isLooser, type OperationMode, operationModeSchema } from '../../kernel/operation-mode.ts';

/** What a key is given as its own mode. */
export const keyOperationModeSchema = operationModeSchema
  .nullish()
  .describe("A mode of its own, no looser than the organization's; null for none.");

/** A key's own mode only ever narrows what the organization lets run. */
export function requireWithinOrganization({ organization }: Caller, mode: OperationMode): void {
  const { operationMode } = organization;
  if (!isLooser(mode, operationMode)) return;
  throw new DomainError(
    'OPERATION_MODE_LOOSER',
    `A key's own mode cannot be looser than the organization's, which is ${operationMode}, and ` +
      `${mode} is. Choose that or a stricter one, or none.`,
  );
}

/** What a key is held to, it cannot let others out of. */
export function requireWithinKey({ apiKey }: Caller, mode: OperationMode | null): void {
  if (!apiKey || !isLooser(mode, apiKey.operationMode)) return;
  throw new DomainError(
    'OPERATION_MODE_LOOSER',
    `The key of this request has the mode ${apiKey.operationMode}, and cannot give a looser one. ` +
      'Choose that or a stricter one, or use a key without a mode of its own.',
  );
}
