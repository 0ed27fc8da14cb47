import { expect, test } from 'vitest';
import { z } from 'zod';
import { createProject } from '../../src/planning/projects/create-project.ts';
import { schema } from '../../src/schema.ts';
import type { Json } from '../support/clients.ts';
import type { Way } from './call.ts';
import {
  answerOf,
  fromGraphQL,
  readDocument,
  toGraphQL,
  unwrapAnswer,
} from './graphql-document.ts';
import { idFieldsOf } from './ids.ts';

test('an answer is found at any depth, and its enum values are read by their type', () => {
  const { path, data } = read('{ viewer { user { name } answer: permissions } }', [
    'PROJECTS_READ',
    'API_KEYS_WRITE',
  ]);

  expect(path).toEqual(['viewer', 'answer']);
  expect(data).toEqual(['projects:read', 'api-keys:write']);
});

test('a connection is unwrapped to its nodes, and only enum values are renamed', () => {
  const nodes = [{ name: 'ACTIVE', status: 'ON_HOLD' }];

  const { data } = read('{ answer: projects { totalCount nodes { name status } } }', { nodes });

  expect(data).toEqual([{ name: 'ACTIVE', status: 'on_hold' }]);
});

test('a success with one field is unwrapped, and one with several is kept', () => {
  const one = 'answer: archiveProject(input: $input) { ... on ArchiveProjectSuccess';
  const project = { status: 'ARCHIVED' };
  const more = 'answer: createApiKey(input: $input) { ... on CreateApiKeySuccess';
  const created = { key: 'ACTIVE', apiKey: { status: 'ACTIVE' } };

  const archived = read(
    `mutation ($input: ArchiveProjectInput!) { ${one} { project { status } } } }`,
    { project },
  );
  const both = read(
    `mutation ($input: CreateApiKeyInput!) { ${more} { key apiKey { status } } } }`,
    created,
  );

  expect(archived.data).toEqual({ status: 'archived' });
  expect(both.data).toEqual({ key: 'ACTIVE', apiKey: { status: 'active' } });
});

test('a field that fragments select on several types is read by the type of the object', () => {
  const document =
    'query ($id: ID!) { answer: node(id: $id) { __typename ' +
    '... on ApiKey { status } ... on Project { status } } }';

  const { data } = read(document, { __typename: 'Project', status: 'ON_HOLD' });

  expect(data).toEqual({ __typename: 'Project', status: 'on_hold' });
});

test('a variable is written by its type', () => {
  const { variables } = readDocument(
    schema,
    'mutation ($input: CreateApiKeyInput!) { answer: createApiKey(input: $input) { __typename } }',
  );
  const type = variables.get('input');

  const input = { name: 'projects:read', permissions: ['projects:read', 'projects:write'] };

  expect(type && toGraphQL(type, input)).toEqual({
    name: 'projects:read',
    permissions: ['PROJECTS_READ', 'PROJECTS_WRITE'],
  });
});

test('ID fields are found alone and in lists, required or optional, under any name', () => {
  const itemId = z.stringFormat('id-or-task-id', /^\w/);
  const input = z.object({
    id: z.uuid(),
    itemId: itemId.nullish(),
    workItemIds: z.array(itemId),
    tagIds: z.array(z.uuid()).default([]),
    name: z.string(),
    slug: z.stringFormat('slug', /^\w/),
  });
  const way = { operation: { ...createProject, input }, row: undefined } as unknown as Way;

  expect(idFieldsOf(way)).toEqual([
    { field: 'id', isList: false },
    { field: 'itemId', isList: false },
    { field: 'workItemIds', isList: true },
    { field: 'tagIds', isList: true },
  ]);
});

/** The unwrapped answer of a document. */
function read(document: string, answer: Json): { path: string[]; data: Json } {
  const found = answerOf(readDocument(schema, document).fields);
  if (!found) throw new Error('Nothing is called "answer".');
  const { path, field } = found;
  return { path, data: unwrapAnswer(field, fromGraphQL(field, answer)) };
}
