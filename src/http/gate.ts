import type { Budget, RequestBudget } from '../budget/budget.ts';
import type { ApiTransport } from '../kernel/api-transport.ts';
import type { Caller, OperationContext } from '../kernel/context.ts';
import type { Transport } from '../transport/exchange.ts';
import { abortedRequest } from './aborted-request.ts';
import type { Authenticate } from './authenticate.ts';
import type { Handler } from './handler.ts';
import type { RequestRecord } from './request-record.ts';

export type CreateContext = (
  caller: Caller,
  record: RequestRecord,
  budget: RequestBudget,
) => OperationContext;

/** A transport with its name and authentication. */
type GatedTransport = { name: ApiTransport; authenticate: Authenticate; transport: Transport };

type GateOptions = { budget: Budget; createContext: CreateContext };

/**
 * Authenticates each request before its transport runs and before its body is read, and opens the
 * budget of the caller.
 */
export function createGate({ budget: budgets, createContext }: GateOptions) {
  return ({ name, authenticate, transport }: GatedTransport): Handler =>
    async (request, record) => {
      record.transport = name;
      const caller = await authenticate(request);
      record.caller = caller;
      request.authenticated?.();
      if (request.isAborted) throw abortedRequest();
      const { organizationId, actorId } = caller;
      const budget = budgets.open({ organizationId, actorId });
      record.budget = budget;
      const answer = await transport(request, createContext(caller, record, budget));
      if (!answer.headers.etag) answer.headers['cache-control'] = 'no-store';
      return answer;
    };
}
