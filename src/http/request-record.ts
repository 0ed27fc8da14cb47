import type { RequestBudget } from '../budget/budget.ts';
import type { ApiTransport } from '../kernel/api-transport.ts';
import type { Caller } from '../kernel/context.ts';
import type { Outcome } from '../kernel/outcome.ts';

/** Data of a request, completed while it is processed. */
export type RequestRecord = {
  requestId: string;
  transport?: ApiTransport;
  caller?: Caller;
  budget?: RequestBudget;
  /** The outcome, if the transport has reported it. */
  outcome?: Outcome;
  /** Whether the answer holds a secret. */
  showsSecret?: boolean;
  /** Additional fields of the log line. */
  facts?: Readonly<Record<string, string>>;
};
