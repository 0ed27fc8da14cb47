import { DomainError } from '../errors.ts';

/** What came of a request: refused is for the caller to mend, failed is for us. From good to bad. */
export const outcomes = ['succeeded', 'refused', 'failed'] as const;

export type Outcome = (typeof outcomes)[number];

/** What comes of a request that ends with this error. */
export function outcomeOfError(error: unknown): Outcome {
  return error instanceof DomainError && error.kind !== 'unavailable' ? 'refused' : 'failed';
}

/** Of the outcomes of what a request asks for, the one that counts for the whole. */
export function worseOutcome(one: Outcome, other: Outcome): Outcome {
  return outcomes.indexOf(one) > outcomes.indexOf(other) ? one : other;
}
