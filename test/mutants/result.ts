import { type Mutant, readMutants } from './mutant.ts';
import { type Explained, type Reason, reasonOf } from './reason.ts';

export type Result = {
  mutants: number;
  noticed: number;
  explained: Explained[];
  unexplained: Mutant[];
  /** Reasons for mutants that do not survive, or are no more. */
  stale: Reason[];
};

/** The result of a room: each survivor with its reason. */
export function resultOf(reportFiles: readonly string[], reasons: readonly Reason[]): Result {
  const mutants = readMutants(reportFiles);
  const survivors = mutants
    .filter(({ isNoticed }) => !isNoticed)
    .map((mutant) => ({ ...mutant, reason: reasonOf(mutant, reasons) }));
  const explained = survivors.filter((mutant): mutant is Explained => mutant.reason !== undefined);
  const used = new Set(explained.map(({ reason }) => reason));
  return {
    mutants: mutants.length,
    noticed: mutants.length - survivors.length,
    explained,
    unexplained: survivors.filter(({ reason }) => reason === undefined),
    stale: reasons.filter((reason) => !used.has(reason)),
  };
}

/** The noticed share of the mutants that a caller can tell from the original. */
export function scoreOf({ mutants, noticed, explained }: Result): number {
  const unseen = explained.filter(({ reason }) => 'unseen' in reason).length;
  return noticed / (mutants - unseen);
}
