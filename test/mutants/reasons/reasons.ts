import type { Reason } from '../reason.ts';
import { budgetReasons } from './budget.ts';
import { kernelReasons } from './kernel.ts';

export const reasons: readonly Reason[] = [...budgetReasons, ...kernelReasons];
