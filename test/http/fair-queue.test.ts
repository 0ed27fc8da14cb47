import { expect, test } from 'vitest';
import { FairQueue } from '../../src/http/fair-queue.ts';

test('owners of waiting requests take turns', () => {
  const queue = queueOf('a', 'a', 'a', 'b', 'c', 'b');

  expect(ownersIn(queue)).toEqual(['a', 'b', 'c', 'a', 'b', 'a']);
});

test('a request takes the place of the owner with the most, and only of one with more than itself', () => {
  const queue = queueOf('b', 'a', 'a', 'a', 'c');

  expect(queue.takeForShareOf('b')?.owner).toBe('a');
  expect(queue.takeForShareOf('b')).toBeUndefined();
  expect(queue.takeForShareOf('d')?.owner).toBe('a');
  expect(queue.takeForShareOf('d')).toBeUndefined();
  expect(queue.size).toBe(3);
  expect(ownersIn(queue)).toEqual(['b', 'a', 'c']);
});

test('an owner loses its newest request to others', () => {
  const queue = new FairQueue();
  const [first, second, newest] = [1, 2, 3].map((since) => waitingOf('a', since));
  for (const each of [first, second, newest]) if (each) queue.add(each);

  expect(queue.takeForShareOf('b')).toBe(newest);
  expect([queue.take(), queue.take(), queue.take()]).toEqual([first, second, undefined]);
});

test('the requests that arrived before a time are taken, of every owner', () => {
  const queue = new FairQueue();
  const arrivals = [
    ['a', 1],
    ['a', 5],
    ['b', 4],
    ['b', 6],
    ['c', 2],
  ] as const;
  for (const [owner, since] of arrivals) queue.add(waitingOf(owner, since));

  const old = queue.takeOlderThan(5);

  expect(old.map(({ owner, since }) => [owner, since])).toEqual([
    ['a', 1],
    ['b', 4],
    ['c', 2],
  ]);
  expect(queue.size).toBe(2);
  expect(ownersIn(queue)).toEqual(['a', 'b']);
});

test('a removed request is not taken, and is removed once', () => {
  const queue = queueOf('a');
  const [gone, unknown] = [waitingOf('a'), waitingOf('a')];
  queue.add(gone);

  const sizes = [unknown, waitingOf('b'), gone, gone].map((each) => {
    queue.remove(each);
    return queue.size;
  });

  expect(sizes).toEqual([2, 2, 1, 1]);
  expect(queue.take()).not.toBe(gone);
  expect(queue.take()).toBeUndefined();
  expect(queue.size).toBe(0);
});

test('an owner whose last request was removed has no turn', () => {
  const queue = queueOf('b');
  const only = waitingOf('a');
  queue.add(only);
  queue.remove(only);
  queue.add(waitingOf('b'));

  expect(ownersIn(queue)).toEqual(['b', 'b']);
});

function queueOf(...owners: string[]): FairQueue {
  const queue = new FairQueue();
  for (const owner of owners) queue.add(waitingOf(owner));
  return queue;
}

function waitingOf(owner: string, since = 0) {
  return { owner, since, start: () => {}, refuse: () => {} };
}

/** Takes all requests that a queue says it has. */
function ownersIn(queue: FairQueue): (string | undefined)[] {
  const owners = Array.from({ length: queue.size }, () => queue.take()?.owner);
  expect(queue.size).toBe(0);
  return owners;
}
