import { type Example, failure } from '../../contract/example.ts';
import type { Json } from '../../support/clients.ts';
import type { TestOrganization } from '../../support/organization.ts';

const slim = 'id taskId title type priority';
const item = `{ ${slim} description startDate metadata isAiProcessing }`;

/** IDs of all rows that a new item can reference, of one organization. */
async function references(organization: TestOrganization) {
  const board = await organization.makeBoard();
  const { id: projectId } = await organization.makeProject();
  const { id: parentId } = await organization.makeWorkItem({ type: 'epic', board });
  return { boardId: board.id, boardColumnId: board.columns[0]?.id, projectId, parentId };
}

async function foreignReferences(theirs: TestOrganization) {
  const { userId: requestedByUserId } = await theirs.makeMember('member');
  return {
    ...(await references(theirs)),
    requestedByUserId,
    tagIds: [(await theirs.makeTag()).id],
  };
}

const created = (name: string) => ({
  foreign: foreignReferences,
  document:
    `mutation ($input: ${name}Input!) { answer: ${name.charAt(0).toLowerCase()}${name.slice(1)}` +
    `(input: $input) { ... on ${name}Success { workItem ${item} } ${failure} } }`,
});

export const workItemExamples = {
  createWorkItem: {
    input: async (organization) => ({
      title: 'Light the lamp',
      type: 'task',
      ...(await references(organization)),
    }),
    ...created('CreateWorkItem'),
  },
  createTask: {
    input: async (organization) => ({
      title: 'Light the lamp',
      ...(await references(organization)),
    }),
    ...created('CreateTask'),
  },
  createStory: {
    input: async (organization) => groupInput(organization),
    ...created('CreateStory'),
  },
  createFeature: {
    input: async (organization) => groupInput(organization),
    ...created('CreateFeature'),
  },
  createEpic: {
    input: async (organization) => groupInput(organization),
    ...created('CreateEpic'),
  },
  listWorkItems: {
    input: async (organization) => {
      const { boardId, boardColumnId, projectId, parentId } = await references(organization);
      const board = { id: boardId, columns: [{ id: boardColumnId ?? '', name: '', role: '' }] };
      await organization.makeWorkItem({ board, projectId, parentId });
      const lists = { type: ['task', 'story'], priority: ['medium'] };
      return { projectId, boardId, boardColumnId, parentId, ...lists };
    },
    document:
      'query ($projectId: ID, $boardId: ID, $boardColumnId: ID, $parentId: ID, ' +
      '$type: [WorkItemType!], $priority: [Priority!]) ' +
      '{ answer: workItems(filter: { projectId: $projectId, boardId: $boardId, ' +
      'boardColumnId: $boardColumnId, parentId: $parentId, type: $type, priority: $priority }) ' +
      `{ totalCount nodes { ${slim} } } }`,
    // A slim row omits fields that are null.
  },
  getWorkItem: {
    input: async (organization) => ({ id: (await organization.makeWorkItem()).id }),
    document: `query ($id: ID!) { answer: workItem(id: $id) ${item} }`,
  },
  updateWorkItem: {
    input: async (organization) => ({
      id: (await organization.makeWorkItem()).id,
      title: 'Trim the wick',
    }),
    foreign: foreignReferences,
    document:
      'mutation ($input: UpdateWorkItemInput!) { answer: updateWorkItem(input: $input) ' +
      `{ ... on UpdateWorkItemSuccess { workItem ${item} } ${failure} } }`,
  },
  moveWorkItem: {
    input: moveInput,
    document:
      'mutation ($input: MoveWorkItemInput!) { answer: moveWorkItem(input: $input) ' +
      `{ ... on MoveWorkItemSuccess { workItem ${item} } ${failure} } }`,
    pick: { graphql: () => ({}), rest: () => ({}), mcp: () => ({}) },
  },
  bulkMoveWorkItems: {
    input: async (organization) => {
      const { id, boardColumnId } = await moveInput(organization);
      return { ids: [id], boardColumnId };
    },
    document:
      'mutation ($input: BulkMoveWorkItemsInput!) { answer: bulkMoveWorkItems(input: $input) ' +
      `{ ... on BulkMoveWorkItemsSuccess { movedCount workItems { id } } ${failure} } }`,
    pick: {
      graphql: ({ movedCount }) => movedCount,
      rest: ({ count }) => count,
      mcp: ({ movedCount }) => movedCount,
    },
  },
  bulkSetPriority: {
    input: async (organization) => ({
      ids: [(await organization.makeWorkItem()).id],
      priority: 'urgent',
    }),
    document:
      'mutation ($input: BulkSetPriorityInput!) { answer: bulkSetPriority(input: $input) ' +
      `{ ... on BulkSetPrioritySuccess { workItemCount } ${failure} } }`,
    pick: { rest: ({ workItemCount }) => workItemCount },
  },
  deleteWorkItem: {
    input: async (organization) => ({ id: (await organization.makeWorkItem()).id }),
    document:
      'mutation ($input: DeleteWorkItemInput!) { answer: deleteWorkItem(input: $input) ' +
      `{ ... on DeleteWorkItemSuccess { id } ${failure} } }`,
    pick: { graphql: () => ({}), rest: () => ({}), mcp: () => ({}) },
  },
  setWorkItemParent: {
    input: async (organization) => ({
      id: (await organization.makeWorkItem()).id,
      parentId: (await organization.makeWorkItem({ type: 'epic' })).id,
    }),
    document:
      'mutation ($input: SetWorkItemParentInput!) { answer: setWorkItemParent(input: $input) ' +
      `{ ... on SetWorkItemParentSuccess { workItem ${item} } ${failure} } }`,
    pick: { graphql: () => ({}), rest: () => ({}) },
  },
  resetAi: {
    input: async (organization) => ({ id: (await organization.makeWorkItem()).id }),
    document:
      'mutation ($input: ResetAiInput!) { answer: resetAi(input: $input) ' +
      `{ ... on ResetAiSuccess { workItem ${item} } ${failure} } }`,
    pick: { graphql: () => ({}), rest: () => ({}) },
  },
  resolveWorkItems: {
    input: async (organization) => {
      const { id: projectId } = await organization.makeProject();
      return { ids: [(await organization.makeWorkItem({ projectId })).id], projectId };
    },
    document:
      'query ($ids: [ID!]!, $includeLeafTasks: Boolean! = true, $maxDepth: Int! = 3, ' +
      '$projectId: ID) { answer: resolveWorkItems(ids: $ids, includeLeafTasks: ' +
      '$includeLeafTasks, maxDepth: $maxDepth, projectId: $projectId) ' +
      `{ inputIds notFound isTruncated items { resolvedFrom workItem { ${slim} } } } }`,
    pick: {
      graphql: ({ items, ...answer }) => ({
        ...answer,
        items: items.map(({ workItem, ...from }: Json) => ({ ...workItem, ...from })),
      }),
      mcp: ({ items, ...answer }) => ({
        ...answer,
        items,
      }),
    },
  },
  resolveTaskIds: {
    input: async (organization) => ({
      // By ID, as taskIds repeat across organizations.
      taskIds: [(await organization.makeWorkItem()).id],
    }),
  },
} satisfies Record<string, Example>;

async function groupInput(organization: TestOrganization) {
  const { boardColumnId, ...input } = await references(organization);
  return { title: 'A lighthouse', ...input };
}

async function moveInput(organization: TestOrganization) {
  const board = await organization.makeBoard();
  const { id } = await organization.makeWorkItem({ board });
  return { id, boardColumnId: board.columns[1]?.id };
}
