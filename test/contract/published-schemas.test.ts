import { readFile } from 'node:fs/promises';
import { Validator } from '@seriousme/openapi-schema-validator';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { expect, test } from 'vitest';
import { diffSchema } from '../../scripts/diff-schema.ts';
import { environmentSchema } from '../../src/config.ts';
import { schema } from '../../src/graphql/schema.ts';
import { statusOf } from '../../src/http/problem.ts';
import { createOpenApiDocument } from '../../src/rest/openapi.ts';
import { testApp } from '../support/app.ts';
import { mcp, rest } from '../support/clients.ts';
import { makeOrganization } from '../support/organization.ts';

const MAX_TOOL_LIST_BYTES = 20_000;

test('schema.graphql is what the code prints', async () => {
  const printed = `${printSchema(lexicographicSortSchema(schema))}\n`;

  expect(await readFile('schema.graphql', 'utf8')).toBe(printed);
});

test('openapi.json is what the code makes, what the server serves, and valid', async () => {
  const committed = JSON.parse(await readFile('openapi.json', 'utf8'));

  const served = await rest(undefined, (await testApp()).fetch)('/api/openapi.json');
  const { valid, errors } = await new Validator().validate(structuredClone(committed));

  expect(committed).toEqual(JSON.parse(JSON.stringify(createOpenApiDocument(statusOf))));
  expect(served).toMatchObject({ status: 200, body: committed });
  expect({ valid, errors }).toMatchObject({ valid: true });
});

test('the tools are what models were told before, and their list is small', async () => {
  const { key } = await (await makeOrganization()).makeKey();

  const { tools } = await (await mcp(key)).listTools();

  const text = `${JSON.stringify(tools, null, 2)}\n`;
  await expect(text).toMatchFileSnapshot('mcp-tools.json');
  expect(JSON.stringify(tools).length).toBeLessThan(MAX_TOOL_LIST_BYTES);
});

test('.env.example has every variable and no other', async () => {
  const example = await readFile('.env.example', 'utf8');

  const names = [...example.matchAll(/^#? ?([A-Z_]+)=/gm)].map(([, name]) => name);

  expect(names).toEqual(Object.keys(environmentSchema.shape));
});

test('the migrations lead to the Prisma schema', async () => {
  const missing = await diffSchema({
    schema: 'prisma/schema.prisma',
    migrations: 'prisma/migrations',
  });

  expect(missing).toBe('');
});
