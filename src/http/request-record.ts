import type { RequestBudget } from '../services/budget/budget.ts';
import type { Caller } from '../services/context.ts';

/** What is known of a request while it is answered; filled in on its way. */
export type RequestRecord = {
  requestId: string;
  caller?: Caller;
  budget?: RequestBudget;
  /** What else the log says of it. */
  facts?: Readonly<Record<string, string>>;
};
