import type { Mark } from './mark.ts';

/** The tolerated decline of a ratio: no run equals the last one. */
const TOLERANCE = 0.15;

/** A sentence for each mark whose ratio declined by more than the tolerance. */
export function findFalls(before: readonly Mark[], after: readonly Mark[]): string[] {
  return after.flatMap(({ name, ratio, bound }) => {
    const earlier = before.find((mark) => mark.name === name);
    if (!earlier) return [];
    const share = bound === 'at least' ? ratio / earlier.ratio : earlier.ratio / ratio;
    if (share >= 1 - TOLERANCE) return [];
    return [`${name}: ${ratio.toFixed(2)}, where it was ${earlier.ratio.toFixed(2)}`];
  });
}
