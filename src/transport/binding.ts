import { z } from 'zod';
import { EXPECTED_FIELD } from '../kernel/expected-version.ts';
import { type Operation, parseInput } from '../kernel/operation.ts';

/** Adaptation of an operation's input to a row of a transport's table. */
export type Adaptation = {
  /** Input of the row, if stricter or smaller than the operation's. */
  input?: z.ZodObject;
  /** Input values that the row sets and callers cannot give. */
  fixed?: Readonly<Record<string, unknown>>;
  /** Names of the row's fields in the operation: `{ id: 'workItemId' }`. */
  renames?: Readonly<Record<string, string>>;
};

export type Binding = {
  operation: Operation;
  /** Input of the row, under its own names. */
  input: z.ZodObject;
  fixed: Readonly<Record<string, unknown>>;
  renames: Readonly<Record<string, string>>;
  /** Validates the row's input and converts it to the operation's. */
  toInput: (given: object) => object;
};

/** Binds an operation to a row. Input that the row does not take is dropped. */
export function bind(operation: Operation, adaptation: Adaptation): Binding {
  const { fixed = {}, renames = {} } = adaptation;
  const isAdapted = Object.keys(adaptation).length > 0;
  if (!isAdapted) {
    return { operation, input: operation.input, fixed, renames, toInput: (given) => given };
  }
  const input = adaptation.input
    ? withExpected(adaptation.input, operation)
    : rowInput(operation.input, { fixed, renames });
  return {
    operation,
    input,
    fixed,
    renames,
    toInput(given) {
      // Decodes to apply defaults, then encodes, because the operation decodes its own input.
      const values = Object.entries(z.encode(input, parseInput(input, given)));
      const named = values.map(([name, value]) => [renames[name] ?? name, value]);
      return { ...Object.fromEntries(named), ...fixed };
    },
  };
}

/** Adds the expected version to the input of a row, because every row of an update takes it. */
function withExpected(input: z.ZodObject, operation: Operation): z.ZodObject {
  const { [EXPECTED_FIELD]: expected } = operation.input.shape;
  return expected ? input.extend({ [EXPECTED_FIELD]: expected }) : input;
}

type Names = Required<Pick<Adaptation, 'fixed' | 'renames'>>;

function rowInput(input: z.ZodObject, { fixed, renames }: Names): z.ZodObject {
  const nameInRow = new Map(Object.entries(renames).map(([name, original]) => [original, name]));
  const fields = Object.entries(input.shape)
    .filter(([name]) => !(name in fixed))
    .map(([name, schema]) => [nameInRow.get(name) ?? name, schema]);
  return z.object(Object.fromEntries(fields));
}
