import { expect, test } from 'vitest';
import { createReport, mergeReports } from '../../bench/report.ts';
import type { Figure } from '../../bench/scenarios/findings.ts';

const figure = (name: string, median: number): Figure => ({
  name,
  median,
  unit: 'ms',
  rounds: [median],
});

const reportOf = (figures: Figure[]) =>
  createReport({ measurements: [], statements: [], marks: [], sizes: [], figures });

test('a report replaces the figures that were measured again and keeps the others', () => {
  const before = reportOf([figure('ready after', 900), figure('p99', 4)]);
  const after = reportOf([figure('p99', 3), figure('p50', 1)]);

  const { figures } = mergeReports(before, after);

  expect(figures).toEqual([figure('ready after', 900), figure('p99', 3), figure('p50', 1)]);
});
