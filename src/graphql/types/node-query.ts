import { aiSessionsById } from '../../services/ai-sessions/ai-sessions-by-id.ts';
import { apiKeysById } from '../../services/api-keys/api-keys-by-id.ts';
import { boardsById } from '../../services/boards/boards-by-id.ts';
import { columnsById } from '../../services/boards/columns-by-id.ts';
import { commentsById } from '../../services/comments/comments-by-id.ts';
import { eventsById } from '../../services/events/events-by-id.ts';
import { milestonesById } from '../../services/milestones/milestones-by-id.ts';
import { getNode } from '../../services/nodes/get-node.ts';
import type { NodeType } from '../../services/nodes/node-types.ts';
import { operationToolsById } from '../../services/operation-tools/operation-tools-by-id.ts';
import { projectDocLinks } from '../../services/project-resources/project-doc-links.ts';
import { projectNotes } from '../../services/project-resources/project-notes.ts';
import { projectRepositories } from '../../services/project-resources/project-repositories.ts';
import { projectsById } from '../../services/projects/projects-by-id.ts';
import { recordedOperationsById } from '../../services/recorded-operations/recorded-operations-by-id.ts';
import { appVersionsById } from '../../services/registered-operations/app-versions-by-id.ts';
import { registeredOperationsById } from '../../services/registered-operations/registered-operations-by-id.ts';
import type { Relation } from '../../services/relation.ts';
import { tagsById } from '../../services/tags/tags-by-id.ts';
import { builder } from '../builder.ts';
import { follow } from '../relation.ts';
import { runs } from '../runs.ts';
import { followWorkItem } from './follow-work-item.ts';
import { nodeInterface } from './node.ts';

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
    ...runs(getNode),
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
