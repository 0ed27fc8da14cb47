import { expect, test } from 'vitest';
import { createTestApp } from '../support/app.ts';
import { testBudget } from '../support/budget.ts';
import { graphql } from '../support/clients.ts';
import { makeOrganization } from '../support/organization.ts';

const CAPACITY = 1_000;

/** Sends documents in turn, and returns the points that each of them took. */
async function pointsOf(documents: readonly string[], capacity = CAPACITY) {
  const { key } = await (await makeOrganization()).makeKey();
  const { fetch } = await createTestApp({
    budget: testBudget({ organization: { capacity, restoredPerSecond: 0.001 } }),
  });
  const points: number[] = [];
  const statuses: number[] = [];
  let before = capacity;
  for (const document of documents) {
    const { status, headers } = await graphql(key, fetch)(document);
    const left = Number(/"organization";r=(\d+)/.exec(headers.get('ratelimit') ?? '')?.[1]);
    points.push(before - left);
    statuses.push(status);
    before = left;
  }
  return { points, statuses };
}

const padded = (document: string, characters: number) => document.padEnd(characters, ' ');

test.each([
  { title: 'a valid document', document: '{ viewer { role } }', status: 200, run: 1 },
  { title: 'a document with a syntax error', document: '{ viewer {', status: 400, run: 0 },
  { title: 'a document with an unknown field', document: '{ nothing }', status: 400, run: 0 },
])('$title pays a point per 10 characters when it is new', async ({ document, status, run }) => {
  const { points, statuses } = await pointsOf([padded(document, 1_001)]);

  expect(statuses).toEqual([status]);
  expect(points).toEqual([101 + run]);
});

test('a known document pays for its parsing once, and a wrong one pays on each request', async () => {
  const valid = padded('{ viewer { role } }', 500);
  const unknownField = padded('{ viewer { nothing } }', 500);
  const broken = padded('{ viewer { role }', 500);
  const repeated = padded(`{ ${'viewer { role } '.repeat(31)} }`, 600);

  const { points } = await pointsOf([
    ...[valid, valid],
    ...[unknownField, unknownField],
    ...[broken, broken],
    ...[repeated, repeated],
  ]);

  // A document over the limits is not cached.
  expect(points).toEqual([51, 1, 50, 1, 50, 1, 60, 60]);
});

test('a wrong document over the budget gets 429 before it is parsed', async () => {
  const { statuses } = await pointsOf([padded('{ viewer { role }', 500), padded('{', 500)], 99);

  expect(statuses).toEqual([400, 429]);
});
