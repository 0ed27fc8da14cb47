import type { ServiceContext, Transport } from '../../services/context.ts';

type Run = { documentId: string; variables: Readonly<Record<string, unknown>> };

type Answer = {
  data?: Record<string, unknown> | null;
  errors?: { message: string; extensions?: Record<string, unknown> }[];
};

/** The address that the transport answers at, wherever the server is reached. */
const ENDPOINT = 'http://localhost/graphql';

/**
 * Runs registered operations as requests to the GraphQL transport, so that all that holds for those
 * holds here: look-up, mode, cost, budgets, coercion of variables, counting and masking.
 */
export function createOperationRunner(transport: Transport) {
  return async (context: ServiceContext, run: Run): Promise<Answer> => {
    const request = new Request(ENDPOINT, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
      body: JSON.stringify(run),
    });
    // What is known of a request hangs on its context, and calls may share one.
    const response = await transport(request, { ...context });
    return (await response.json()) as Answer;
  };
}
