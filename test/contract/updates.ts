import { routes } from '../../src/modules.ts';
import { schema } from '../../src/schema.ts';
import { callTool, graphql, type Json, rest } from '../support/clients.ts';
import { testDatabase } from '../support/database.ts';
import type { TestOrganization } from '../support/organization.ts';
import { operations, type Way } from './call.ts';
import { examples, type OperationName } from './examples.ts';
import { readDocument, toGraphQL } from './graphql-document.ts';

type Input = Record<string, unknown>;

const patched = new Set(
  routes.filter(({ method }) => method === 'PATCH').map(({ operation }) => operation.name),
);

/** Operations that change an object, by their name or their route. */
export const changing = operations.filter(
  ({ name }) => /^(change|edit|rename|set|update)/.test(name) || patched.has(name),
);

/** Operations whose answers have `changedFields`. */
export const updates = operations.filter(({ operation }) => operation.target);

const text = 'Changed';
const color = '#ff0000';

/** A value for each field of each update that an object of the examples does not have. */
export const newValues: Partial<
  Record<OperationName, (organization: TestOrganization, target: Input) => Promise<Input>>
> = {
  updateMember: async () => ({ role: 'admin', isDisabled: true }),
  updateOrganization: async () => ({ name: text }),
  updateApiKey: async () => ({ name: text, operationMode: 'audit' }),
  updateOperationPolicy: async () => ({ mode: 'off' }),
  updateTag: async () => ({ name: text, color }),
  updateComment: async () => ({ content: text }),
  updateWorkItemAssignee: async () => ({ role: 'reviewer' }),
  updateProject: async () => ({
    name: text,
    key: 'NEW',
    description: text,
    folderPath: '/srv',
    color,
    icon: 'lamp',
    status: 'on_hold',
    clientName: text,
    productionUrl: 'https://example.com/',
    stagingUrl: 'https://example.com/next',
    techStack: ['Rust', 'Go'],
    startDate: '2027-01-01',
    targetDate: '2027-02-01',
  }),
  updateProjectDocLink: async () => ({
    title: text,
    url: 'https://example.com/new',
    type: 'figma',
  }),
  updateProjectRepository: async () => ({
    name: text,
    url: 'https://example.com/new',
    provider: 'gitlab',
    isMonorepo: true,
    docsPath: '/docs',
  }),
  updateProjectNote: async () => ({ title: text, content: text }),
  updateBoard: async (organization) => ({
    name: text,
    area: 'sales',
    projectId: (await organization.makeProject()).id,
    description: text,
    isDefault: true,
    allowedTypes: ['task', 'idea'],
  }),
  updateBoardColumn: async () => ({ name: text, color, order: 2, isDone: true, role: 'review' }),
  updateMilestone: async () => ({
    title: text,
    description: text,
    priority: 'high',
    targetDate: '2027-01-01',
    status: 'completed',
    completedAt: '2027-01-01T00:00:00.000Z',
  }),
  setWorkItemParent: async (organization) => ({
    parentId: (await organization.makeWorkItem({ type: 'epic' })).id,
  }),
  updateWorkItem: async (organization, { id }) => ({
    title: text,
    type: 'idea',
    boardColumnId: await anotherColumn(`${id}`),
    description: text,
    priority: 'high',
    assignee: 'Ada',
    startDate: '2027-01-01',
    dueDate: '2027-02-01',
    estimatedHours: 1.5,
    metadata: { phase: 1 },
    tagIds: [(await organization.makeTag('one')).id, (await organization.makeTag('two')).id],
    requestedByUserId: (await organization.makeMember('member')).userId,
    codingAgent: 'codex',
    aiModel: 'claude-sonnet-4-5',
    parentId: (await organization.makeWorkItem({ type: 'epic' })).id,
    projectId: (await organization.makeProject()).id,
  }),
};

async function anotherColumn(id: string): Promise<string | undefined> {
  const { prisma } = await testDatabase();
  const { boardId } = await prisma.workItem.findFirstOrThrow({ where: { id } });
  const { id: column } = await prisma.boardColumn.findFirstOrThrow({
    where: { boardId, role: 'review' },
  });
  return column;
}

/** The fields that name the object of an update, with a new object. */
export async function makeTarget(
  name: OperationName,
  names: readonly string[] = [],
  organization: TestOrganization,
): Promise<Input> {
  const input: Input = await examples[name].input(organization);
  return Object.fromEntries(names.map((field) => [field, input[field]]));
}

type Sent = { input: Input; key: string };

/** Runs an update in one way and returns `changedFields` of its answer, or the whole other answer. */
export async function changedFieldsOf(way: Way, sent: Sent): Promise<Json> {
  if (way.transport === 'graphql') return changedByGraphQL(way, sent);
  const { renames = {} } = way.row ?? {};
  const rowName = new Map(Object.entries(renames).map(([own, original]) => [original, own]));
  const named = Object.entries(sent.input).map(([name, value]) => [
    rowName.get(name) ?? name,
    value,
  ]);
  const input: Input = Object.fromEntries(named);
  return way.transport === 'rest'
    ? changedByRest(way.via, { ...sent, input })
    : changedByTool(way.via, { ...sent, input });
}

async function changedByRest(via: string, { input, key }: Sent): Promise<Json> {
  const [method = '', path = ''] = via.split(' ');
  const rest_ = { ...input };
  const url = path.replaceAll(/:(\w+)/g, (_, name: string) => {
    const value = rest_[name];
    delete rest_[name];
    return `${value}`;
  });
  const { body } = await rest(key)(url, { method, body: rest_ });
  return body.changedFields ?? body;
}

async function changedByTool(name: string, { input, key }: Sent): Promise<Json> {
  const { body } = await callTool(key, { name, arguments: input, path: '/mcp?toolsets=all' });
  const { structuredContent, content } = body.result;
  if (JSON.stringify(structuredContent) !== content[0].text) return body;
  return structuredContent.changedFields ?? body;
}

async function changedByGraphQL({ name, via }: Way, { input, key }: Sent): Promise<Json> {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  const document =
    `mutation ($input: ${type}Input!) { answer: ${via}(input: $input) ` +
    `{ ... on ${type}Success { changedFields } ... on Error { code message } } }`;
  const given = readDocument(schema, document).variables.get('input');
  const { body } = await graphql(key)(document, { input: given && toGraphQL(given, input) });
  return body.data?.answer?.changedFields ?? body;
}
