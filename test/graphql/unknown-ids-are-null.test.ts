import { getNamedType, isCompositeType } from 'graphql';
import { expect, test } from 'vitest';
import { schema } from '../../src/schema.ts';
import { graphql } from '../support/clients.ts';
import { makeOrganization } from '../support/organization.ts';

const fields = Object.values(schema.getQueryType()?.getFields() ?? {});
const lookups = fields.flatMap(({ name, type, args }) => {
  const id = args.find((arg) => `${arg.type}` === 'ID!');
  const selection = isCompositeType(getNamedType(type)) ? ' { __typename }' : '';
  return id ? [{ name, text: `${name}(${id.name}: $id)${selection}` }] : [];
});

const unknownIds = [
  '01890000-0000-7000-8000-000000000000',
  'nope',
  'A-T-99',
  '',
  '\0',
  '__proto__',
  'x'.repeat(1_000),
];

test('this test covers the fields that find an object by its ID', () => {
  const names = lookups.map(({ name }) => name);

  expect(names).toEqual(
    expect.arrayContaining(['apiKeyUsage', 'node', 'projectMembers', 'workItem']),
  );
});

test.each(unknownIds)('a field for the unknown ID %j is null and leaves the others', async (id) => {
  const { key } = await (await makeOrganization()).makeKey();
  const text = lookups.map(({ text }) => text).join(' ');

  const { body } = await graphql(key)(`query ($id: ID!) { viewer { role } ${text} }`, { id });

  const nulls = Object.fromEntries(lookups.map(({ name }) => [name, null]));
  expect(body).toEqual({ data: { viewer: { role: 'OWNER' }, ...nulls } });
});

test.each(unknownIds)('a comment with the unknown ID %j is null', async (id) => {
  const organization = await makeOrganization();
  const { key } = await organization.makeKey();
  const { id: item } = await organization.makeWorkItem();

  const { body } = await graphql(key)(
    'query ($item: ID!, $id: ID!) { workItem(id: $item) { id comment(id: $id) { id } } }',
    { item, id },
  );

  expect(body).toEqual({ data: { workItem: { id: item, comment: null } } });
});

test('a malformed cursor beside an unknown ID is an error', async () => {
  const organization = await makeOrganization();
  const { key } = await organization.makeKey();
  const { id } = await organization.makeProject();

  const { body } = await graphql(key)(
    'query ($id: ID!) { viewer { role } milestones(projectId: $id, after: "nope") { id } }',
    { id },
  );

  expect(body.data).toEqual({ viewer: { role: 'OWNER' }, milestones: null });
  expect(body.errors).toMatchObject([
    { path: ['milestones'], extensions: { code: 'VALIDATION_FAILED' } },
  ]);
});
