import { beforeAll, expect, test } from 'vitest';
import { schema } from '../../src/schema.ts';
import { graphql, type Json } from '../support/clients.ts';
import { makeDependency } from '../support/collaboration.ts';
import { contentOf } from '../support/content.ts';
import { makeInvitation } from '../support/invitations.ts';
import { makeOrganization, type TestOrganization } from '../support/organization.ts';
import { type ChangedRow, changedRows, knownTables } from './changed-rows.ts';
import { examples, type OperationName } from './examples.ts';
import { toGraphQL } from './graphql-document.ts';
import { payloadDocument } from './payload-document.ts';

// Normalized caches update an object only if a payload has it, and drop it only by its ID.

type Input = (organization: TestOrganization) => Promise<Json>;

const mutations = Object.keys(schema.getMutationType()?.getFields() ?? {}) as OperationName[];

/** Changes beside the object that the mutation names. */
const furtherChanges: [name: OperationName, input: Input][] = [
  [
    'createBoard',
    async (organization) => {
      await organization.makeBoard({ isDefault: true });
      return { name: 'New default', isDefault: true };
    },
  ],
  [
    'updateBoard',
    async (organization) => {
      await organization.makeBoard({ isDefault: true });
      return { id: (await organization.makeBoard()).id, isDefault: true };
    },
  ],
  [
    'createBoardColumn',
    async (organization) => {
      const { id: boardId } = await organization.makeBoard();
      return { boardId, name: 'First', order: 0 };
    },
  ],
  [
    'updateBoardColumn',
    async (organization) => {
      const { columns } = await organization.makeBoard();
      return { id: columns[4]?.id, order: 0 };
    },
  ],
  [
    'deleteBoardColumn',
    async (organization) => {
      const { columns } = await organization.makeBoard();
      return { id: columns[0]?.id };
    },
  ],
  [
    'moveWorkItem',
    async (organization) => {
      const board = await organization.makeBoard();
      const { id: parentId } = await organization.makeWorkItem({ type: 'epic', board });
      await organization.makeWorkItem({ board, parentId });
      await organization.makeWorkItem({ board, parentId });
      return { id: parentId, boardColumnId: board.columns[1]?.id };
    },
  ],
  [
    'completeAiTask',
    async (organization) => {
      const board = await organization.makeBoard();
      const { id: parentId } = await organization.makeWorkItem({ type: 'story', board });
      await organization.makeWorkItem({ board, parentId });
      const reviewColumnId = board.columns[3]?.id;
      return { id: parentId, reviewColumnId, model: 'x', provider: 'y', totalTokens: 1 };
    },
  ],
  [
    'deleteWorkItem',
    async (organization) => {
      const { id } = await organization.makeWorkItem({ type: 'epic' });
      await organization.makeWorkItem({ parentId: id });
      return { id };
    },
  ],
  [
    'deleteProject',
    async (organization) => {
      const { id } = await organization.makeProject('Gone');
      await organization.makeBoard({ projectId: id });
      return { id };
    },
  ],
  [
    'createMilestone',
    async (organization) => ({
      projectId: (await organization.makeProject('Harbour')).id,
      title: 'With items',
      workItemIds: [(await organization.makeWorkItem()).id],
    }),
  ],
  [
    'removeWorkItemDependency',
    async (organization) => {
      const { workItemId, blockedByWorkItemId } = await makeDependency(organization);
      return { workItemId, blockedByWorkItemId };
    },
  ],
  [
    'revokeApiKey',
    async (organization) => {
      const { id } = await organization.makeKey();
      await organization.makeKey({ createdByApiKeyId: id });
      return { id, reason: 'leaked' };
    },
  ],
  [
    'removeMember',
    async (organization) => {
      const { userId } = await organization.makeMember('admin');
      await organization.makeKey({ userId });
      await makeInvitation(organization, { inviterId: userId });
      return { userId };
    },
  ],
];

const cascade = 'Goes with its parent, whose ID the payload has. Caches drop what it held.';
const unbounded =
  'As many as the object has, which can be any number. Clients read the list again.';

/** The tables whose changed rows a payload leaves out, with the reason. */
const leftOut: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  deleteBoard: { boardColumns: cascade, workItems: unbounded },
  deleteProject: { milestones: cascade, workItems: unbounded },
  deleteWorkItem: { comments: cascade, aiSessions: cascade },
  discardAppVersion: { registeredOperations: cascade },
  updateBoardColumn: { workItems: unbounded },
};

/** Mutations whose examples make the same operation as that of another. */
const apart: ReadonlySet<string> = new Set(['publishOperationTool']);

let organization: TestOrganization;
let key: string;

beforeAll(open);

async function open(): Promise<void> {
  organization = await makeOrganization();
  ({ key } = await organization.makeKey());
}

test('this test knows every table with rows of an organization', async () => {
  expect(Object.keys(await contentOf(organization.id)).sort()).toEqual(knownTables.sort());
});

test.each([
  ...mutations.map((name): [OperationName, Input] => [name, examples[name].input]),
  ...furtherChanges,
])('the payload of %s has each object that changed, and each removed ID', async (name, input) => {
  if (apart.has(name)) await open();
  const given = await input(organization);
  const before = await contentOf(organization.id);
  const answer = await mutate(name, given);
  const changes = changedRows(before, await contentOf(organization.id));

  const missing = changes
    .filter(({ table }) => !leftOut[name]?.[table])
    .filter((change) => !isShown(change, answer));

  expect(answer.__typename).toMatch(/Success$/);
  expect(missing).toEqual([]);
});

async function mutate(name: string, given: Json): Promise<Json> {
  const argument = schema.getMutationType()?.getFields()[name]?.args[0];
  const input = argument && toGraphQL(argument.type, given);
  const { body } = await graphql(key)(payloadDocument(name), { input });
  expect(body.errors).toBeUndefined();
  return body.data.answer;
}

function isShown({ table, id, how }: ChangedRow, answer: Json): boolean {
  const isId = (name: string) => name === 'id' || name.startsWith('deleted');
  // A former member is still the user of what they wrote.
  const wanted = how === 'removed' && table !== 'members' ? isRemovedId : isId;
  return idsIn(answer, wanted).has(id);
}

const isRemovedId = (name: string) => name.startsWith('deleted');

function idsIn(value: Json, isWanted: (name: string) => boolean): Set<string> {
  if (typeof value !== 'object' || value === null) return new Set();
  const found = Object.entries(value).flatMap(([name, inner]): string[] =>
    isWanted(name) ? ([inner].flat() as string[]) : [...idsIn(inner, isWanted)],
  );
  return new Set(found);
}
