import { recordedOperationsById } from '../documents/recorded/recorded-operations-by-id.ts';
import { appVersionsById, registeredOperationsById } from '../documents/registered/relations.ts';
import { operationToolsById } from '../documents/tools/operation-tools-by-id.ts';
import { builder } from '../graphql/builder.ts';
import { follow } from '../graphql/follow.ts';
import { nodeInterface } from '../graphql/node-interface.ts';
import { operationExtensions } from '../graphql/operation-extensions.ts';
import { apiKeysById } from '../identity/api-keys/api-keys-by-id.ts';
import type { Relation } from '../kernel/relation.ts';
import { aiSessionsById } from '../planning/ai-sessions/relations.ts';
import { boardsById, columnsById } from '../planning/boards/relations.ts';
import { commentsById } from '../planning/comments/relations.ts';
import { eventsById } from '../planning/events/relations.ts';
import { milestonesById } from '../planning/milestones/relations.ts';
import { projectDocLinks } from '../planning/project-resources/project-doc-links.ts';
import { projectNotes } from '../planning/project-resources/project-notes.ts';
import { projectRepositories } from '../planning/project-resources/project-repositories.ts';
import { projectsById } from '../planning/projects/relations.ts';
import { tagsById } from '../planning/tags/tags-by-id.ts';
import { followWorkItem } from '../planning/work-items/graphql/follow-work-item.ts';
import { getNode } from './get-node.ts';
import type { NodeType } from './node-types.ts';

type Node = { id: string; __typename: string };

const relations: Record<Exclude<NodeType, 'WorkItem'>, Relation<null, { id: string }>> = {
  ApiKey: apiKeysById,
  Project: projectsById,
  ProjectDocLink: projectDocLinks.byId,
  ProjectRepository: projectRepositories.byId,
  ProjectNote: projectNotes.byId,
  Board: boardsById,
  BoardColumn: columnsById,
  Tag: tagsById,
  Milestone: milestonesById,
  Comment: commentsById,
  WorkItemEvent: eventsById,
  AiSession: aiSessionsById,
  OperationTool: operationToolsById,
  RecordedOperation: recordedOperationsById,
  AppVersion: appVersionsById,
  RegisteredOperation: registeredOperationsById,
};

builder.queryField('node', (t) =>
  t.field({
    ...operationExtensions(getNode),
    type: nodeInterface,
    nullable: true,
    description: 'Anything by its id; null when there is nothing with it, or nothing for you.',
    args: { id: t.arg.id({ required: true, description: 'The id of anything.' }) },
    resolve: async (_root, { id }, context, info): Promise<Node | null> => {
      const { type } = await getNode.load(context.service, { id });
      if (type === null) return null;
      const node =
        type === 'WorkItem'
          ? await followWorkItem(id, context, info)
          : await follow(relations[type], { id, args: null, context });
      return node ? { ...node, __typename: type } : null;
    },
  }),
);
