import type { Handler } from 'hono';
import type { Budget, RequestBudget } from '../services/budget/budget.ts';
import type { Caller, ServiceContext, Transport } from '../services/context.ts';
import type { Authenticate } from './authenticate.ts';
import { limitBody } from './request-body.ts';
import type { RequestEnv, RequestRecord } from './request-record.ts';

export type CreateContext = (
  caller: Caller,
  record: RequestRecord,
  budget: RequestBudget,
) => ServiceContext;

type GateOptions = { authenticate: Authenticate; budget: Budget; createContext: CreateContext };

/**
 * Stands before every transport: a request gets through with its caller or not at all, and its
 * body is not read before.
 */
export function createGate({ authenticate, budget: budgets, createContext }: GateOptions) {
  return (transport: Transport): Handler<RequestEnv> =>
    async ({ req, env: record }) => {
      const caller = await authenticate(req.raw);
      record.caller = caller;
      const { organizationId, apiKey } = caller;
      const budget = budgets.open({ organizationId, apiKeyId: apiKey.id });
      record.budget = budget;
      const request = await limitBody(req.raw);
      const response = await transport(request, createContext(caller, record, budget));
      if (!response.headers.has('etag')) response.headers.set('cache-control', 'no-store');
      return response;
    };
}
