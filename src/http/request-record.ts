import type { RequestBudget } from '../budget/budget.ts';
import type { ApiTransport } from '../kernel/api-transport.ts';
import type { Caller } from '../kernel/context.ts';
import type { Outcome } from '../kernel/outcome.ts';

/** What is known of a request while it is answered; filled in on its way. */
export type RequestRecord = {
  requestId: string;
  transport?: ApiTransport;
  caller?: Caller;
  budget?: RequestBudget;
  /** What came of it, where the transport has said so. */
  outcome?: Outcome;
  /** What else the log says of it. */
  facts?: Readonly<Record<string, string>>;
};
