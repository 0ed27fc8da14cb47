import { getNamedType, isObjectType } from 'graphql';
import { expect, test } from 'vitest';
import { schema } from '../../src/schema.ts';
import { nodeKinds } from '../nodes/node-kinds.ts';
import { graphql, type Json } from '../support/clients.ts';
import { makeOrganization } from '../support/organization.ts';

/** The fields forbidden to a key that may read only the type of the object. */
const refused: Record<string, string[]> = {
  Project: ['boards', 'roadmap', 'workItems'],
  Board: ['project', 'workItems'],
  BoardColumn: ['workItems'],
  Milestone: ['workItems'],
  WorkItem: ['aiSessions', 'board', 'column', 'project'],
  AiSession: ['workItem'],
};

test.each(nodeKinds)('relations of $type require the permission of their target', async (kind) => {
  const { type, permission, make } = kind;
  const organization = await makeOrganization();
  const { id } = await make(organization);
  const least = await organization.makeKey({ permissions: [permission ?? 'projects:read'] });
  const full = await organization.makeKey();
  const found: string[] = [];

  for (const field of relationsOf(type)) {
    const document = `query ($id: ID!) { node(id: $id) { ... on ${type} { field: ${field} } } }`;
    const all = await graphql(full.key)(document, { id });
    const some = await graphql(least.key)(document, { id });
    expect([field, all.body.errors, all.body.data.node.field !== null]).toEqual([
      field,
      undefined,
      true,
    ]);
    if (isRefused(some.body)) found.push(field.replace(/ .*/, ''));
    else expect(some.body).toEqual(all.body);
  }

  expect({ [type]: found }).toEqual({ [type]: refused[type] ?? [] });
});

/** The relation fields of a type, each with a minimal selection. */
function relationsOf(typeName: string): string[] {
  const type = schema.getType(typeName);
  if (!isObjectType(type)) return [];
  return Object.values(type.getFields())
    .filter((field) => isObjectType(getNamedType(field.type)))
    .filter((field) => field.args.every((arg) => !`${arg.type}`.endsWith('!')))
    .map(({ name }) => `${name} { __typename }`);
}

function isRefused({ errors }: Json): boolean {
  return errors?.[0]?.extensions?.code === 'PERMISSION_MISSING';
}
