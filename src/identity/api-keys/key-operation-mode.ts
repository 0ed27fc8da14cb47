import { isLooser, type OperationMode, operationModeSchema } from '../../kernel/operation-mode.ts';
import type { StepContext } from '../../kernel/step-context.ts';
import { apiKeyFailures } from './api-key-failures.ts';

/** The mode of a key as input. */
export const keyOperationModeSchema = operationModeSchema
  .nullish()
  .describe("Operation mode, not looser than the organization's, which applies without it.");

type ModeContext = StepContext<'OPERATION_MODE_LOOSER'>;

/** Fails if the mode of a key is looser than the mode of its organization. */
export function requireWithinOrganization({ caller, fail }: ModeContext, own: OperationMode): void {
  const { operationMode: organization } = caller.organization;
  if (!isLooser(own, organization)) return;
  throw fail(apiKeyFailures.looserThanOrganization({ own, organization }));
}

/** Fails if the mode is looser than that of the calling key: prevents privilege escalation. */
export function requireWithinKey({ caller, fail }: ModeContext, mode: OperationMode | null): void {
  const { apiKey } = caller;
  if (!apiKey || !isLooser(mode, apiKey.operationMode)) return;
  throw fail(apiKeyFailures.looserThanKey(apiKey.operationMode));
}
