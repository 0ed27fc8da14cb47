import { beforeAll, expect, test } from 'vitest';
import { graphql, type Json } from '../support/clients.ts';
import { statementsOf, testDatabase } from '../support/database.ts';
import { makeInvitation } from '../support/invitations.ts';
import { makeOrganization, type TestOrganization } from '../support/organization.ts';
import { makeRecordedOperation } from '../support/recorded-operations.ts';
import { makeOperationTool } from '../support/registered-operations.ts';

// Each field leads from an object back to one that has it, and takes the same number of statements for
// one parent as for several.

/** Fields by the type of the parent, each with a selection and whether the made objects have a value. */
const waysBack: [type: string, field: string][] = [
  ['WorkItem', 'requestedBy { id name }'],
  ['WorkItem', 'ancestors { id title }'],
  ['WorkItem', 'childrenSummary { totalLeafCount doneCount progress }'],
  ['WorkItem', 'milestones { totalCount nodes { id title } }'],
  ['BoardColumn', 'board { id name }'],
  ['Tag', 'workItems { totalCount nodes { id title } }'],
  ['Milestone', 'createdBy { id name }'],
  ['ProjectNote', 'project { id name }'],
  ['ProjectDocLink', 'project { id name }'],
  ['ProjectRepository', 'project { id name }'],
  ['ApiKey', 'usage(days: 7) { callCount days { date callCount } }'],
];

let organization: TestOrganization;
let key: string;
const idsOf: Record<string, string[]> = {};

beforeAll(async () => {
  organization = await makeOrganization();
  ({ key } = await organization.makeKey());
  for (const n of [1, 2, 3]) await makeWorld(n);
});

test.each(waysBack)(
  '%s.%s takes as many statements for 3 parents as for 1',
  async (type, field) => {
    const document = `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on ${type} { ${field} } } }`;
    const [name = ''] = field.split(/\W/);
    const counts = [];
    for (const ids of [idsOf[type]?.slice(0, 1), idsOf[type]]) {
      const statements = await statementsOf(async () => {
        const { body } = await graphql(key)(document, { ids });
        expect(body.errors).toBeUndefined();
        for (const node of body.data.nodes) expect(sizeOf(node[name])).toBeGreaterThan(0);
      });
      counts.push(statements.filter((sql) => !sql.includes('UPDATE "apiKeys"')).length);
    }

    expect(counts).toEqual([counts[0], counts[0]]);
  },
);

test('ancestors are the parent first, and a group summarizes its leaves', async () => {
  const { id: epic } = await organization.makeWorkItem({ type: 'epic' });
  const { id: story } = await organization.makeWorkItem({ type: 'story', parentId: epic });
  const { id: task } = await organization.makeWorkItem({ parentId: story, column: 6 });
  const document = `query ($id: ID!) { workItem(id: $id) {
    ancestors { id } childrenSummary { totalLeafCount doneCount progress } } }`;

  const ofTask = (await graphql(key)(document, { id: task })).body.data.workItem;
  const ofEpic = (await graphql(key)(document, { id: epic })).body.data.workItem;

  expect(ofTask).toEqual({ ancestors: [{ id: story }, { id: epic }], childrenSummary: null });
  expect(ofEpic).toEqual({
    ancestors: [],
    childrenSummary: { totalLeafCount: 1, doneCount: 1, progress: 100 },
  });
});

test('milestones of a work item and operations of a version come in pages', async () => {
  const { id } = await organization.makeWorkItem();
  const made = [];
  for (const title of ['A', 'B', 'C']) {
    made.push((await organization.makeMilestone({ title, workItemIds: [id] })).id);
  }
  const read = async (paging: string) => {
    const { body } = await graphql(key)(
      `query ($id: ID!) { workItem(id: $id) { milestones(${paging}) {
        totalCount nodes { id } pageInfo { hasNextPage endCursor } } } }`,
      { id },
    );
    return body.data.workItem.milestones;
  };

  const first = await read('first: 2');
  const rest = await read(`first: 2, after: "${first.pageInfo.endCursor}"`);

  expect(first).toMatchObject({ totalCount: 3, pageInfo: { hasNextPage: true } });
  expect([...first.nodes, ...rest.nodes].map((node: Json) => node.id)).toEqual(made.reverse());
});

test('a tool leads to its operation, the operation to its version, and the version back', async () => {
  const { id } = await makeOperationTool(organization.id);

  const { body } = await graphql(key)(
    `query ($id: ID!) { node(id: $id) { ... on OperationTool { operation { id appVersions {
      operations(first: 5) { totalCount nodes { id } } } } } } }`,
    { id },
  );

  const { operation } = body.data.node;
  expect(operation.appVersions.length).toBeGreaterThan(0);
  for (const { operations } of operation.appVersions) {
    expect(operations).toEqual({ totalCount: 1, nodes: [{ id: operation.id }] });
  }
});

test.each(['apiKey', 'member', 'invitation', 'recordedOperation'])(
  'the root field %s reads one object by its ID, and null of another tenant',
  async (field) => {
    const made: Record<string, (of: TestOrganization) => Promise<string>> = {
      apiKey: async (of) => (await of.makeKey()).id,
      member: async (of) => (await of.makeMember('member')).userId,
      invitation: async (of) => (await makeInvitation(of)).id,
      recordedOperation: async (of) => (await makeRecordedOperation(of)).id,
    };
    const [mine, theirs] = [
      await made[field]?.(organization),
      await made[field]?.(await makeOrganization()),
    ];
    const selection = field === 'member' ? '{ user { id } }' : '{ id }';
    const document = `query ($id: ID!) { ${field}(id: $id) ${selection} }`;

    const own = (await graphql(key)(document, { id: mine })).body;
    const foreign = (await graphql(key)(document, { id: theirs })).body;

    const shown = field === 'member' ? { user: { id: mine } } : { id: mine };
    expect(own).toEqual({ data: { [field]: shown } });
    expect(foreign).toEqual({ data: { [field]: null } });
  },
);

async function makeWorld(n: number): Promise<void> {
  const { prisma } = await testDatabase();
  const { id: organizationId, ownerId } = organization;
  const { id: projectId } = await organization.makeProject(`Project ${n}`);
  const board = await organization.makeBoard({ projectId });
  const { id: parentId } = await organization.makeWorkItem({ type: 'epic', board });
  const { id: itemId } = await organization.makeWorkItem({ type: 'story', board, parentId });
  await organization.makeWorkItem({ board, parentId: itemId });
  await prisma.workItem.update({ where: { id: itemId }, data: { requestedByUserId: ownerId } });
  const milestone = await organization.makeMilestone({ projectId, workItemIds: [itemId] });
  await prisma.milestone.update({
    where: { id: milestone.id },
    data: { createdByUserId: ownerId },
  });
  const tag = await organization.makeTag(`tag ${n}`);
  await prisma.workItemTag.create({ data: { organizationId, workItemId: itemId, tagId: tag.id } });
  const inProject = { organizationId, projectId, order: 0, title: `Resource ${n}` };
  const { title: name, ...unnamed } = inProject;
  const url = 'https://example.com';
  const add = (type: string, { id }: { id: string }) => {
    idsOf[type] = [...(idsOf[type] ?? []), id];
  };
  add('WorkItem', { id: itemId });
  add('BoardColumn', { id: board.columns[0]?.id ?? '' });
  add('Tag', tag);
  add('Milestone', milestone);
  add('ProjectNote', await prisma.projectNote.create({ data: { ...inProject, content: '' } }));
  add('ProjectDocLink', await prisma.projectDocLink.create({ data: { ...inProject, url } }));
  add(
    'ProjectRepository',
    await prisma.projectRepository.create({ data: { ...unnamed, name, url } }),
  );
  add('ApiKey', await organization.makeKey());
}

/** Number of values, so that an empty list or object is noticed. */
function sizeOf(value: Json): number {
  if (typeof value !== 'object' || value === null) return 0;
  return value.nodes ? value.nodes.length : Object.keys(value).length;
}
