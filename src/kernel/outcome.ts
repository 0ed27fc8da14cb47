import { DomainError } from '../errors.ts';

/**
 * Outcomes of a request, from best to worst. The caller can fix a refused one; a failed one is a
 * server error.
 */
export const outcomes = ['succeeded', 'refused', 'failed'] as const;

export type Outcome = (typeof outcomes)[number];

/** The outcome of a request that ends with an error. */
export function outcomeOfError(error: unknown): Outcome {
  return error instanceof DomainError && error.kind !== 'unavailable' ? 'refused' : 'failed';
}

/** The worse of two outcomes. */
export function worseOutcome(one: Outcome, other: Outcome): Outcome {
  return outcomes.indexOf(one) > outcomes.indexOf(other) ? one : other;
}
