import { z } from 'zod';
import { type Operation, parseInput } from '../kernel/operation.ts';

/** How a row of a transport's table takes its input, where that is not just as the operation does. */
export type Adaptation = {
  /** What the row takes, where it is stricter or less than what the operation does. */
  input?: z.ZodObject;
  /** Input that the row stands for; nobody gives it. */
  fixed?: Readonly<Record<string, unknown>>;
  /** The operation's names of what has another name in the row: `{ id: 'workItemId' }`. */
  renames?: Readonly<Record<string, string>>;
};

export type Binding = {
  operation: Operation;
  /** What the row takes, under the row's names. */
  input: z.ZodObject;
  fixed: Readonly<Record<string, unknown>>;
  renames: Readonly<Record<string, string>>;
  /** Checks what the row was given and makes it the operation's input. */
  toInput: (given: object) => object;
};

/** Binds an operation to a row. What the row does not take does not get through it. */
export function bind(operation: Operation, adaptation: Adaptation): Binding {
  const { fixed = {}, renames = {} } = adaptation;
  const isAdapted = Object.keys(adaptation).length > 0;
  if (!isAdapted) {
    return { operation, input: operation.input, fixed, renames, toInput: (given) => given };
  }
  const input = adaptation.input ?? rowInput(operation.input, { fixed, renames });
  return {
    operation,
    input,
    fixed,
    renames,
    toInput(given) {
      // Decoded to fill in defaults, and encoded again, as the operation does its own decoding.
      const values = Object.entries(z.encode(input, parseInput(input, given)));
      const named = values.map(([name, value]) => [renames[name] ?? name, value]);
      return { ...Object.fromEntries(named), ...fixed };
    },
  };
}

type Names = Required<Pick<Adaptation, 'fixed' | 'renames'>>;

function rowInput(input: z.ZodObject, { fixed, renames }: Names): z.ZodObject {
  const nameInRow = new Map(Object.entries(renames).map(([name, original]) => [original, name]));
  const fields = Object.entries(input.shape)
    .filter(([name]) => !(name in fixed))
    .map(([name, schema]) => [nameInRow.get(name) ?? name, schema]);
  return z.object(Object.fromEntries(fields));
}
