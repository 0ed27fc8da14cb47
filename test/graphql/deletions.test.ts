import { getNamedType, isObjectType } from 'graphql';
import { expect, test } from 'vitest';
import { schema } from '../../src/schema.ts';
import { graphql } from '../support/clients.ts';
import { makeOrganization } from '../support/organization.ts';

const successes = Object.values(schema.getTypeMap()).filter(
  (type) =>
    isObjectType(type) && /^(?!Create).*Success$/.test(type.name) && 'id' in type.getFields(),
);

test.each(successes.map((type) => ({ type })))(
  '$type.name has the ID under a name of its own, a deprecated `id`, and else objects only',
  ({ type }) => {
    const fields = isObjectType(type) ? type.getFields() : {};
    const own = `deleted${type.name.replace(/^[A-Z][a-z]+|Success$/g, '')}Id`;

    const others = Object.values(fields).filter(({ name }) => name !== own && name !== 'id');

    expect(others.filter(({ type: other }) => !isObjectType(getNamedType(other)))).toEqual([]);
    expect(`${fields.id?.type}`).toBe('ID!');
    expect(`${fields[own]?.type}`).toBe('ID!');
    expect(fields.id?.deprecationReason).toBe(`Use ${own}.`);
  },
);

test('a deletion answers the ID under both names', async () => {
  const organization = await makeOrganization();
  const { key } = await organization.makeKey();
  const { id } = await organization.makeProject();
  const document = `mutation ($input: DeleteProjectInput!) {
    deleteProject(input: $input) { ... on DeleteProjectSuccess { id deletedProjectId } }
  }`;

  const { body } = await graphql(key)(document, { input: { id } });

  expect(body.data.deleteProject).toEqual({ id, deletedProjectId: id });
});
