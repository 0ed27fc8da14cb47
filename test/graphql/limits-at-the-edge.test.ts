import { parse } from 'graphql';
import { expect, test } from 'vitest';
import { problemOf } from '../../src/graphql/document-limits-plugin.ts';
import { graphql, rest } from '../support/clients.ts';
import { makeOrganization } from '../support/organization.ts';

const repeat = (count: number, text: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => text(index)).join(' ');

const depth = (levels: number) =>
  `{ workItem(id: "A-T-1") ${'{ parent '.repeat(levels - 2)}{ id }${' }'.repeat(levels - 2)} }`;

/** Documents at a limit, by its value. One more is refused. */
const limits = [
  { title: 'characters', limit: 16_384, document: (n: number) => '{ __typename }'.padEnd(n) },
  { title: 'levels', limit: 15, document: depth },
  {
    title: 'aliases',
    limit: 100,
    document: (n: number) => `{ ${repeat(n, (i) => `a${i}: __typename`)} }`,
  },
  {
    title: 'directives',
    limit: 10,
    document: (n: number) => `{ ${repeat(n, () => '__typename @include(if: true)')} }`,
  },
  {
    title: 'fields of one name',
    limit: 30,
    document: (n: number) => `{ ${'__typename '.repeat(n)} }`,
  },
];

test.each(limits)(
  'a document with $limit $title runs, and one with more is refused',
  async ({ limit, document }) => {
    const ask = graphql((await (await makeOrganization()).makeKey()).key);

    const at = await ask(document(limit));
    const over = await ask(document(limit + 1));

    expect([at.status, at.body.errors]).toEqual([200, undefined]);
    expect([over.status, over.body.errors[0].extensions.code]).toEqual([
      400,
      'DOCUMENT_LIMIT_EXCEEDED',
    ]);
  },
);

test('a document of 1,000 tokens is validated, and one of 1,001 is not parsed', async () => {
  const ask = graphql((await (await makeOrganization()).makeKey()).key);
  const document = (tokens: number) => `{ ${repeat(tokens - 2, (i) => `f${i}`)} }`;

  const codes = [];
  for (const tokens of [1_000, 1_001]) {
    codes.push((await ask(document(tokens))).body.errors[0].extensions.code);
  }

  expect(codes).toEqual(['GRAPHQL_VALIDATION_FAILED', 'GRAPHQL_PARSE_FAILED']);
});

test.each([
  {
    title: 'selections',
    limit: 2_000,
    document: (n: number) => `{ ${repeat(n, (i) => `f${i}`)} }`,
  },
  {
    title: 'definitions',
    limit: 50,
    document: (n: number) => repeat(n, (i) => `query Q${i} { a }`),
  },
])('a document of $limit $title is small enough, and one of more is not', (row) => {
  const { limit, document } = row;

  expect(problemOf(parse(document(limit)))).toBeUndefined();
  expect(problemOf(parse(document(limit + 1)))).toContain(`${limit}`);
});

test('a literal nests 31 lists, and not 32', async () => {
  const ask = graphql((await (await makeOrganization()).makeKey()).key);
  const nested = (levels: number) =>
    `{ node(id: ${'['.repeat(levels)}${']'.repeat(levels)}) { id } }`;

  const codes = [];
  for (const levels of [31, 32]) {
    codes.push((await ask(nested(levels))).body.errors[0].extensions.code);
  }

  expect(codes).toEqual(['GRAPHQL_VALIDATION_FAILED', 'DOCUMENT_LIMIT_EXCEEDED']);
});

test('an answer lists 10 errors of a document, and says that there are more', async () => {
  const ask = graphql((await (await makeOrganization()).makeKey()).key);
  const document = (errors: number) => `{ ${repeat(errors, (i) => `unknown${i}`)} }`;

  const [ten, eleven] = [await ask(document(10)), await ask(document(11))];

  expect(ten.body.errors).toHaveLength(10);
  expect(eleven.body.errors).toHaveLength(11);
  expect(eleven.body.errors[10].message).toContain('Too many validation errors');
});

test('a body of 1 MiB is read, and one more byte is 413', async () => {
  const { key } = await (await makeOrganization()).makeKey();
  const send = (bytes: number) => {
    const body = JSON.stringify({ query: '{ __typename }' }).padEnd(bytes);
    const headers = { 'content-type': 'application/json' };
    return rest(key)('/graphql', { method: 'POST', body, headers });
  };

  expect((await send(2 ** 20)).status).toBe(200);
  expect((await send(2 ** 20 + 1)).status).toBe(413);
});
