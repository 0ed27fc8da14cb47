import { getNamedType, isCompositeType, isObjectType } from 'graphql';
import type { z } from 'zod';
import { schema } from '../../src/schema.ts';
import { renamed } from './renamed.ts';

/** A field that the object has in GraphQL only, or in REST and MCP only. */
export type Difference = {
  type: string;
  name: string;
  only: 'GraphQL' | 'REST and MCP';
  /** Whether its value is an object, or a list of objects, in GraphQL. */
  isObject: boolean;
  /** All fields of the object in GraphQL. */
  besides: ReadonlySet<string>;
};

type Reason = { text: string; applies: (difference: Difference) => boolean };

/** The differences of each type that takes its descriptions from the output of REST and MCP. */
export const differences: readonly Difference[] = Object.values(schema.getTypeMap())
  .filter(isObjectType)
  .flatMap((type) => {
    const { describedBy } = (type.extensions.pothosOptions ?? {}) as { describedBy?: z.ZodObject };
    if (!describedBy) return [];
    const fields = type.getFields();
    const besides = new Set(Object.keys(fields));
    const inRest = Object.keys(describedBy.shape);
    const inGraphQL = Object.values(fields).filter(({ name }) => !inRest.includes(name));
    return [
      ...inRest
        .filter((name) => !besides.has(name))
        .map((name) => ({ name, only: 'REST and MCP' as const, isObject: false })),
      ...inGraphQL.map(({ name, type: value }) => ({
        name,
        only: 'GraphQL' as const,
        isObject: isCompositeType(getNamedType(value)),
      })),
    ].map((difference) => ({ ...difference, type: type.name, besides }));
  });

/** The fields of REST and MCP with one of these names. */
const inRest =
  (...names: string[]) =>
  ({ only, name }: Difference): boolean =>
    only === 'REST and MCP' && names.includes(name);

/** The fields of one type, by `Type.field`. */
const at =
  (...coordinates: string[]) =>
  ({ type, name }: Difference): boolean =>
    coordinates.includes(`${type}.${name}`);

const ofGraphQL = renamed.filter(({ transport }) => transport === 'GraphQL');
const formerNames = new Set(ofGraphQL.map(({ former }) => former));
const newNames = new Set(ofGraphQL.map(({ current }) => current));

const isOfOlderClients = inRest(
  'workspaceId',
  'workspaceName',
  'removed',
  'revoked',
  'updated',
  'completed',
  'entityType',
  'entityId',
  'eventType',
  'progressPercent',
  'workItemsCount',
  'completedItemsCount',
  'assignee',
);

function isNewName({ only, type, name }: Difference): boolean {
  return only === 'GraphQL' && newNames.has(`${type}.${name}`);
}

const isUnderNewName = at('WorkItemEvent.type', 'ChildrenSummary.progress');

function isFormerName({ only, type, name }: Difference): boolean {
  return only === 'REST and MCP' && formerNames.has(`${type}.${name}`);
}

/** The ID of an object that GraphQL has itself: `projectId` and `project`. */
function isIdOfObject({ only, name, besides }: Difference): boolean {
  const [, object] = /^(.+?)(?:User)?Id$/.exec(name) ?? [];
  return only === 'REST and MCP' && object !== undefined && besides.has(object);
}

const PART = /^(?:user|column|project|board|triggeredByUser)[A-Z]\w*(?<!Id)$/;

/** The reasons of all differences. A difference has the first one that applies. */
export const reasons: readonly Reason[] = [
  {
    text: 'The organization of the key: `viewer { organization }`.',
    applies: inRest('organizationId'),
  },
  {
    text: 'A name for older clients: `renamed.md`, and `workspaceId` for `organizationId`.',
    applies: (difference) => isFormerName(difference) || isOfOlderClients(difference),
  },
  { text: 'GraphQL has the object itself.', applies: isIdOfObject },
  {
    text: 'GraphQL has these fields on the object itself.',
    applies: ({ only, name }) => only === 'REST and MCP' && PART.test(name),
  },
  {
    text: 'An operation of its own reads the objects over REST and MCP.',
    applies: ({ only, isObject }) => only === 'GraphQL' && isObject,
  },
  {
    text: 'IDs of the objects that were removed, for caches of GraphQL clients.',
    applies: ({ only, name }) => only === 'GraphQL' && /^deleted\w+Ids?$/.test(name),
  },
  {
    text: 'GraphQL has the counts in `counts`.',
    applies: ({ type, name }) => type === 'Project' && /Count$/.test(name),
  },
  {
    text: 'GraphQL has these fields on the user, the work item, the column, the operation or the key.',
    applies: at(
      'Comment.userId',
      'Member.memberId',
      'Member.name',
      'Member.email',
      'OperationTool.operationId',
      'OperationTool.documentId',
      'RecordedOperationKey.name',
      'RoadmapItem.id',
      'RoadmapItem.assignee',
      'RoadmapItem.boardColumnId',
      'WorkItem.boardColumnId',
    ),
  },
  {
    text: 'The newer name of a field, whose older name REST and MCP keep.',
    applies: (difference) => isNewName(difference) || isUnderNewName(difference),
  },
  {
    text: 'GraphQL has the work items themselves.',
    applies: at('BulkMoveWorkItemsSuccess.items'),
  },
  {
    text: 'A relation of two objects, which GraphQL knows by their IDs.',
    applies: at('Assignee.id', 'Assignee.workItemId', 'Dependency.id'),
  },
  {
    text: 'GraphQL reads archived work items by their IDs only, and lists none.',
    applies: at('WorkItem.archivedAt'),
  },
  {
    text: 'The object that contains it has the ID.',
    applies: at('CommentVersion.commentId', 'Roadmap.projectId'),
  },
  {
    text: 'Counts by column for the boards of REST and MCP. GraphQL reads the children themselves.',
    applies: at('ChildrenSummary.countPerColumn', 'ChildrenSummary.leafIdsByColumn'),
  },
  { text: 'Always null, for older clients.', applies: at('AiSession.agentJobId') },
  {
    text: 'Lists of REST and MCP cut long texts; GraphQL has the selected ones whole.',
    applies: at('WorkItem.isTruncated'),
  },
  {
    text: 'REST and MCP have the cursor in the metadata of the answer.',
    applies: at('WorkItem.dependenciesCursor'),
  },
  {
    text: '`id` is an object in GraphQL, and a template is part of the program.',
    applies: at('BoardTemplate.id', 'BoardTemplate.slug'),
  },
];
