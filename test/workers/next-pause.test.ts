import { expect, test } from 'vitest';
import { nextPause } from '../../src/workers/next-pause.ts';

const SOON = 2_000;
const LATER = 60_000;

test('an exited worker is replaced after a short pause', () => {
  expect(nextPause(0, LATER)).toBe(100);
});

test('the pause doubles up to 30 seconds while workers exit soon after their start', () => {
  let pause = 0;
  const pauses = Array.from({ length: 11 }, () => {
    pause = nextPause(pause, SOON);
    return pause;
  });

  expect(pauses).toEqual([100, 200, 400, 800, 1_600, 3_200, 6_400, 12_800, 25_600, 30_000, 30_000]);
});

test('the pause is short again after a worker that ran for a while', () => {
  expect(nextPause(30_000, LATER)).toBe(100);
});
