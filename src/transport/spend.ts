import type { OperationContext } from '../kernel/context.ts';
import type { Operation } from '../kernel/operation.ts';
import { costOfLength, requireSmallAnswer } from './answer-size.ts';
import { costOfInput, costOfOutput, isRead } from './operation-cost.ts';

type Call<Output, Shown> = {
  operation: Operation;
  input: object;
  run: () => Promise<Output>;
  /** The answer to an output. */
  show: (output: Output) => Shown;
  /** How many times the response has the answer. */
  copies?: number | undefined;
};

/** Runs an operation within the caller's budget, and shows its output. Returns the unused points. */
export async function spend<Output, Shown>(
  context: OperationContext,
  { operation, input, run, show, copies }: Call<Output, Shown>,
): Promise<Shown> {
  const requested = costOfInput(operation, input);
  const reservation = await context.budget.reserve(requested);
  let actual = 0;
  try {
    const output = await run();
    const shown = show(output);
    actual = costOfOutput(operation, { requested, output });
    const changed = !isRead(operation);
    const length = requireSmallAnswer(shown, context, { copies, changed });
    actual = Math.max(actual, costOfLength(length));
    return shown;
  } finally {
    reservation.settle(actual);
  }
}
