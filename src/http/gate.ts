import type { Transport } from '../exchange.ts';
import type { Budget, RequestBudget } from '../services/budget/budget.ts';
import type { Caller, ServiceContext } from '../services/context.ts';
import type { Authenticate } from './authenticate.ts';
import type { Handler } from './handler.ts';
import type { RequestRecord } from './request-record.ts';

export type CreateContext = (
  caller: Caller,
  record: RequestRecord,
  budget: RequestBudget,
) => ServiceContext;

type GateOptions = { budget: Budget; createContext: CreateContext };

/**
 * Stands before every transport: a request gets through with its caller or not at all, and its
 * body is not read before.
 */
export function createGate({ budget: budgets, createContext }: GateOptions) {
  return (authenticate: Authenticate, transport: Transport): Handler =>
    async (request, record) => {
      const caller = await authenticate(request);
      record.caller = caller;
      const { organizationId, actorId } = caller;
      const budget = budgets.open({ organizationId, actorId });
      record.budget = budget;
      const answer = await transport(request, createContext(caller, record, budget));
      if (!answer.headers.etag) answer.headers['cache-control'] = 'no-store';
      return answer;
    };
}
