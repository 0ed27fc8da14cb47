import { expect, test } from 'vitest';
import { nextPause } from '../../src/workers/next-pause.ts';

const SOON = 2_000;
const LATER = 60_000;

test('a worker that ends is replaced after a moment', () => {
  expect(nextPause(0, LATER)).toBe(100);
});

test('the pause doubles while workers end soon after their start, up to half a minute', () => {
  let pause = 0;
  const pauses = Array.from({ length: 11 }, () => {
    pause = nextPause(pause, SOON);
    return pause;
  });

  expect(pauses).toEqual([100, 200, 400, 800, 1_600, 3_200, 6_400, 12_800, 25_600, 30_000, 30_000]);
});

test('the pause is short again after a worker that has lived for a while', () => {
  expect(nextPause(30_000, LATER)).toBe(100);
});
