import type { Mutant } from './mutant.ts';

/** The reason why mutants survive. It has no line numbers, so it outlives changes elsewhere. */
export type Reason = {
  file: string;
  /** The mutated text, or the whole line in which it begins. Without it: every survivor of the file. */
  code?: string;
  /** The replacement. Without it: every replacement. */
  becomes?: string;
} & (
  | { /** No caller can tell the difference. */ unseen: string }
  | { /** A caller can tell the difference, but no test of `npm test` does. */ left: string }
);

export type Explained = Mutant & { reason: Reason };

/** Finds the reason of a survivor. */
export function reasonOf(mutant: Mutant, reasons: readonly Reason[]): Reason | undefined {
  return reasons.find(
    ({ file, code, becomes }) =>
      file === mutant.file &&
      (code === undefined || code === mutant.code || code === mutant.lineText) &&
      (becomes === undefined || becomes === mutant.becomes),
  );
}
