import { expect, test } from 'vitest';
import { findFalls } from '../../bench/find-falls.ts';
import { judgeThroughput } from '../../bench/judge-throughput.ts';
import { judge, type Mark } from '../../bench/mark.ts';
import type { ThroughputMark } from '../../bench/marks.ts';
import type { Measurement } from '../../bench/measurement.ts';

const atLeast = (ratio: number): Mark =>
  judge({ name: 'faster', mark: 1, bound: 'at least' }, [ratio]);
const atMost = (ratio: number): Mark =>
  judge({ name: 'slower', mark: 2, bound: 'at most' }, [ratio]);

const place = (server: string) =>
  ({ server, case: 'me', database: 'PostgreSQL' }) as const satisfies ThroughputMark['one'];

const measured = (server: string, rates: readonly number[]): Measurement[] =>
  rates.map((requestsPerSecond, index) => ({
    ...place(server),
    round: index + 1,
    requestsPerSecond,
    cpuMicros: 1,
  }));

const mark: ThroughputMark = {
  name: 'ours / one or another',
  mark: 2,
  one: place('ours'),
  others: [place('one'), place('another')],
};

test('a ratio that is over 15% worse than before is named', () => {
  expect(findFalls([atLeast(2)], [atLeast(1.6)])).toEqual(['faster: 1.60, where it was 2.00']);
  expect(findFalls([atMost(1)], [atMost(1.3)])).toEqual(['slower: 1.30, where it was 1.00']);
});

test('a ratio that is better, as good, or new is none to name', () => {
  expect(findFalls([atLeast(2)], [atLeast(1.8)])).toEqual([]);
  expect(findFalls([atMost(1)], [atMost(0.5)])).toEqual([]);
  expect(findFalls([], [atLeast(1)])).toEqual([]);
});

test('a mark is held beside the fastest of the peers, round by round', () => {
  const measurements = [
    ...measured('ours', [300, 800, 400]),
    ...measured('one', [100, 200, 100]),
    ...measured('another', [90, 90, 90]),
  ];

  const [judged] = judgeThroughput([mark], measurements);

  expect(judged).toMatchObject({ ratio: 4, rounds: [3, 4, 4], holds: true });
});

test('rounds are compared by their number, in whichever order they were measured', () => {
  const measurements = [
    ...measured('ours', [300, 800]),
    ...measured('one', [100, 200]).toReversed(),
    ...measured('another', [1, 1]),
  ];

  expect(judgeThroughput([mark], measurements)[0]?.rounds).toEqual([3, 4]);
});

test('a mark is not judged where one of its servers was not measured', () => {
  const measurements = [...measured('ours', [300]), ...measured('one', [100])];

  expect(judgeThroughput([mark], measurements)).toEqual([]);
});
