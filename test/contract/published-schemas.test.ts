import { readFile } from 'node:fs/promises';
import { Validator } from '@seriousme/openapi-schema-validator';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { expect, test } from 'vitest';
import { environmentSchema } from '../../src/config.ts';
import { openApiDocument } from '../../src/openapi.ts';
import { schema } from '../../src/schema.ts';
import { testApp } from '../support/app.ts';
import { mcp, rest } from '../support/clients.ts';
import { makeOrganization } from '../support/organization.ts';

/** The list of tools uses space in a model's context before the first call. */
const MAX_BYTES_OF_A_TOOL = 4_000;
const MAX_BYTES_ON_AVERAGE = 1_500;

test('schema.graphql equals the printed schema', async () => {
  const printed = `${printSchema(lexicographicSortSchema(schema))}\n`;

  expect(await readFile('schema.graphql', 'utf8')).toBe(printed);
});

test('openapi.json is valid and equals the generated and the served document', async () => {
  const committed = JSON.parse(await readFile('openapi.json', 'utf8'));

  const served = await rest(undefined, (await testApp()).fetch)('/api/openapi.json');
  const { valid, errors } = await new Validator().validate(structuredClone(committed));

  expect(committed).toEqual(JSON.parse(openApiDocument));
  expect(served).toMatchObject({ status: 200, body: committed });
  expect({ valid, errors }).toMatchObject({ valid: true });
});

test('the tools equal the committed list, and the list is small', async () => {
  const { key } = await (await makeOrganization()).makeKey();

  const { tools } = await (await mcp(key, { path: '/mcp?toolsets=all' })).listTools();

  const sizes = tools.map((tool) => Buffer.byteLength(JSON.stringify(tool)));
  const text = `${JSON.stringify(tools, null, 2)}\n`;
  await expect(text).toMatchFileSnapshot('mcp-tools.json');
  expect(Math.max(...sizes)).toBeLessThanOrEqual(MAX_BYTES_OF_A_TOOL);
  expect(sum(sizes) / sizes.length).toBeLessThanOrEqual(MAX_BYTES_ON_AVERAGE);
});

test('.env.example has exactly the variables of the environment', async () => {
  const example = await readFile('.env.example', 'utf8');

  const names = [...example.matchAll(/^#? ?([A-Z_]+)=/gm)].map(([, name]) => name);

  expect(names).toEqual(Object.keys(environmentSchema.shape));
});

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
