import type { OperationContext } from '../kernel/context.ts';

/**
 * The context of a request with an idempotency key, and whether its answer was that of the first such
 * request. Undefined without a key.
 */
export function watchReplay(context: OperationContext, input: object) {
  if (!('idempotencyKey' in input && input.idempotencyKey)) return undefined;
  let wasReplayed = false;
  const noteReplay = () => {
    wasReplayed = true;
  };
  return { context: { ...context, noteReplay }, isReplayed: () => wasReplayed };
}
