import type { ApiTransport } from '../services/api-transport.ts';
import type { RequestBudget } from '../services/budget/budget.ts';
import type { Caller } from '../services/context.ts';
import type { Outcome } from '../services/outcome.ts';

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
