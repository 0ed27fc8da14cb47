import { z } from 'zod';
import { operationModeSchema } from '../../kernel/operation-mode.ts';

/** How an organization is held to registered operations. */
export const operationPolicySchema = z
  .object({ mode: operationModeSchema.describe('What keys without a mode of their own have.') })
  .meta({ id: 'OperationPolicy' });
