import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { generateErrors } from '../../scripts/generate-errors.ts';
import { errorTexts } from '../../src/error-texts/error-texts.ts';
import { errorCodes, INTERNAL_ERROR } from '../../src/errors.ts';
import { errorSections } from '../../src/errors-page/error-rows.ts';
import { catalogue, routes } from '../../src/modules.ts';
import { TEST_URL, testApp } from '../support/app.ts';
import { rest } from '../support/clients.ts';

const declared = new Set<string>(catalogue.flatMap(({ fails }) => fails));
const rows = errorSections.flatMap((section) => section.rows);

test('docs/errors.md equals the generated page', async () => {
  expect(await readFile('docs/errors.md', 'utf8')).toBe(generateErrors());
});

test('the page of errors has each code once, each with a place', () => {
  const codes = rows.map(({ code }) => code);

  expect(new Set(codes).size).toBe(codes.length);
  expect(codes).toEqual(expect.arrayContaining([...Object.keys(errorCodes), INTERNAL_ERROR]));
  expect(
    rows.filter((row) => [row.rest, row.graphql, row.mcp].every((cell) => cell === '–')),
  ).toEqual([]);
});

test('the text of a code has one sentence for its meaning and one for the remedy', () => {
  const isSentence = (text: string) => /^[A-Z`][^.]*(?:\.[^ .][^.]*)*\.$/.test(text);

  expect(rows.filter(({ meaning }) => !isSentence(meaning))).toEqual([]);
  expect(rows.filter(({ remedy }) => !isSentence(remedy))).toEqual([]);
});

test('the text of a code that no operation declares names its places', () => {
  const texts = Object.entries(errorTexts);
  const nowhere = texts.filter(([code, { on }]) => !declared.has(code) && !on);

  expect(nowhere).toEqual([]);
});

test('the type of a problem is the address of its code on the page of the server', async () => {
  const { fetch } = await testApp();
  const { body } = await rest(undefined, fetch)('/api/me');
  const [address = '', code] = body.type.split('#');

  const page = await fetch(new Request(address));

  expect(address).toBe(`${TEST_URL}/docs/errors`);
  expect(code).toBe('UNAUTHENTICATED');
  expect([page.status, page.headers.get('content-type')]).toEqual([
    200,
    'text/html; charset=utf-8',
  ]);
  const html = await page.text();
  expect(rows.filter((row) => !html.includes(`<tr id="${row.code}">`))).toEqual([]);
});

test('the codes of problems are enumerated in the OpenAPI document', async () => {
  const { components } = JSON.parse(await readFile('openapi.json', 'utf8'));
  const codes: string[] = components.schemas.Problem.properties.code.enum;

  const failing = new Set<string>(routes.flatMap(({ operation }) => operation.fails));
  expect(codes).toEqual(expect.arrayContaining([...failing, 'UNAUTHENTICATED', INTERNAL_ERROR]));
  expect(codes).not.toContain('TOOL_NOT_SELECTED');
  expect(codes).not.toContain('SIGN_IN_FAILED');
});
