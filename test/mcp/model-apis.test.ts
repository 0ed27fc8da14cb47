import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { tools } from '../../src/modules.ts';
import { mcp } from '../support/clients.ts';
import { makeOrganization } from '../support/organization.ts';
import { makeOperationTool } from '../support/registered-operations.ts';
import { rules } from './model-api-rules.ts';

const definitions = tools.flatMap(({ definition, scopedDefinition }) => [
  definition,
  scopedDefinition,
]);

const addWork = `mutation AddWork($input: CreateWorkItemInput!, $board: ID!, $type: WorkItemType = TASK) {
  createWorkItem(input: $input) { __typename }
  other: createWorkItem(input: { boardId: $board, title: "A", type: $type }) { __typename }
}`;

test.each(rules)('$rule: in every tool', ({ breaks }) => {
  const broken = definitions.flatMap((tool) => breaks(tool).map((at) => `${tool.name}${at}`));

  expect(broken).toEqual([]);
});

test('a tool that an organization publishes keeps every rule', async () => {
  const organization = await makeOrganization();
  const { key } = await organization.makeKey();
  await makeOperationTool(organization.id, { name: 'add_work', text: addWork });
  const client = await mcp(key, { path: '/mcp?toolsets=published' });

  const { tools: published } = await client.listTools();

  const broken = rules.map(({ rule, breaks }) => [rule, published.flatMap(breaks)]);
  expect(published.map(({ name }) => name)).toEqual(['add_work']);
  expect(broken).toEqual(rules.map(({ rule }) => [rule, []]));
});

test('docs/model-apis.md has the rules of the test, each with its API, version, source and day', async () => {
  const page = await readFile('docs/model-apis.md', 'utf8');

  const rows = page.split('\n').filter((line) => /^\| .* \| \d{4}-\d{2}-\d{2} \|$/.test(line));

  expect(rows.map((row) => row.split(' | ')[0]?.replace('| ', ''))).toEqual(
    rules.map(({ rule }) => rule),
  );
  expect(rows.map((row) => row.split(' | ')).filter((cells) => cells.length !== 5)).toEqual([]);
});
