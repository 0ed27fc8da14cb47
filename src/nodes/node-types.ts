import type { Permission } from '../kernel/permission.ts';

/** What can be found by nothing but its id: in which table, and by whom. */
export const nodeTypes = {
  ApiKey: { table: 'apiKeys', permission: 'api-keys:read' },
  Project: { table: 'projects', permission: 'projects:read' },
  ProjectDocLink: { table: 'projectDocLinks', permission: 'projects:read' },
  ProjectRepository: { table: 'projectRepositories', permission: 'projects:read' },
  ProjectNote: { table: 'projectNotes', permission: 'projects:read' },
  Board: { table: 'boards', permission: 'boards:read' },
  BoardColumn: { table: 'boardColumns', permission: 'boards:read' },
  AiSession: { table: 'aiSessions', permission: 'ai-sessions:read' },
  Tag: { table: 'tags', permission: 'work-items:read' },
  Milestone: { table: 'milestones', permission: 'projects:read' },
  WorkItem: { table: 'workItems', permission: 'work-items:read' },
  Comment: { table: 'comments', permission: 'work-items:read' },
  AppVersion: { table: 'appVersions', permission: 'operations:read' },
  RegisteredOperation: { table: 'registeredOperations', permission: 'operations:read' },
  WorkItemEvent: { table: 'workItemEvents', permission: 'work-items:read' },
  OperationTool: { table: 'operationTools', permission: 'operations:read' },
  RecordedOperation: { table: 'recordedOperations', permission: 'operations:read' },
} as const satisfies Record<string, { table: string; permission: Permission }>;

export type NodeType = keyof typeof nodeTypes;
