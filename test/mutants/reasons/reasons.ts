import type { Reason } from '../reason.ts';
import { budgetReasons } from './budget.ts';

export const reasons: readonly Reason[] = [...budgetReasons];
