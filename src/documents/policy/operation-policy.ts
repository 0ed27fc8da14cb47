import { z } from 'zod';
import { operationModeSchema } from '../../kernel/operation-mode.ts';

export const operationPolicySchema = z
  .object({ mode: operationModeSchema.describe('Mode of API keys without a mode of their own.') })
  .meta({ id: 'OperationPolicy', description: 'Operation mode of an organization.' });
