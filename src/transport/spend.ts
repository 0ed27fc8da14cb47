import type { OperationContext } from '../kernel/context.ts';
import type { Operation } from '../kernel/operation.ts';
import { costOfInput, costOfOutput } from './operation-cost.ts';

type Call<Output> = { operation: Operation; input: object; run: () => Promise<Output> };

/** Runs an operation within the caller's budget and returns the unused points. */
export async function spend<Output>(
  { budget }: OperationContext,
  { operation, input, run }: Call<Output>,
): Promise<Output> {
  const requested = costOfInput(operation, input);
  const reservation = await budget.reserve(requested);
  let actual = 0;
  try {
    const output = await run();
    actual = costOfOutput(operation, { requested, output });
    return output;
  } finally {
    reservation.settle(actual);
  }
}
