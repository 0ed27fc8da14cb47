import type { OperationContext } from '../../kernel/context.ts';
import { type HttpRequest, type Transport, UNKNOWN_ADDRESS } from '../../transport/exchange.ts';

type Run = { documentId: string; variables: Readonly<Record<string, unknown>> };

type Outcome = {
  data?: Record<string, unknown> | null;
  errors?: { message: string; extensions?: Record<string, unknown> }[];
};

/**
 * Runs registered operations as requests to the GraphQL transport. So look-up, operation mode,
 * cost, budgets, coercion of variables, usage counts and error masking apply.
 */
export function createDocumentRunner(transport: Transport) {
  return async (context: OperationContext, run: Run): Promise<Outcome> => {
    const request: HttpRequest = {
      method: 'POST',
      path: '/graphql',
      query: '',
      headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
      text: async () => JSON.stringify(run),
      signal: new AbortController().signal,
      address: UNKNOWN_ADDRESS,
    };
    // Per-request state is keyed by the context, and several calls may share a context.
    const { body } = await transport(request, { ...context });
    return JSON.parse(await new Response(body).text()) as Outcome;
  };
}
