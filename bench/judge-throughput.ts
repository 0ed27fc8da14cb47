import { judge, type Mark } from './mark.ts';
import type { ThroughputMark } from './marks.ts';
import type { Measurement } from './measurement.ts';
import { median } from './median.ts';

type Place = ThroughputMark['one'];

/** The marks of the measurements: the ratios per round to the fastest peer. */
export function judgeThroughput(
  marks: readonly ThroughputMark[],
  measurements: readonly Measurement[],
): Mark[] {
  return marks.flatMap(({ name, mark, one, others }) => {
    const ours = ratesOf(one, measurements);
    const theirs = others.map((other) => ratesOf(other, measurements));
    if ([ours, ...theirs].some(({ length }) => length === 0)) return [];
    const fastest = theirs.toSorted((some, other) => median(other) - median(some))[0] ?? [];
    const rounds = ours.map((rate, round) => rate / (fastest[round] ?? Number.NaN));
    return [judge({ name, mark, bound: 'at least' }, rounds)];
  });
}

/** By round. */
function ratesOf(place: Place, measurements: readonly Measurement[]): number[] {
  return measurements
    .filter(
      ({ server, database, case: name }) =>
        server === place.server && database === place.database && name === place.case,
    )
    .toSorted((one, other) => one.round - other.round)
    .map(({ requestsPerSecond }) => requestsPerSecond);
}
