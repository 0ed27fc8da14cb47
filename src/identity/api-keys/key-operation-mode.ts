import { isLooser, type OperationMode, operationModeSchema } from '../../kernel/operation-mode.ts';
import type { StepContext } from '../../kernel/step-context.ts';
import { apiKeyFailures } from './api-key-failures.ts';

/** What a key is given as its own mode. */
export const keyOperationModeSchema = operationModeSchema
  .nullish()
  .describe("A mode of its own, no looser than the organization's; null for none.");

type Choosing = StepContext<'OPERATION_MODE_LOOSER'>;

/** A key's own mode only ever narrows what the organization lets run. */
export function requireWithinOrganization({ caller, fail }: Choosing, own: OperationMode): void {
  const { operationMode: organization } = caller.organization;
  if (!isLooser(own, organization)) return;
  throw fail(apiKeyFailures.looserThanOrganization({ own, organization }));
}

/** What a key is held to, it cannot let others out of. */
export function requireWithinKey({ caller, fail }: Choosing, mode: OperationMode | null): void {
  const { apiKey } = caller;
  if (!apiKey || !isLooser(mode, apiKey.operationMode)) return;
  throw fail(apiKeyFailures.looserThanKey(apiKey.operationMode));
}
