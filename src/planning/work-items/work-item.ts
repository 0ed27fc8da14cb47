import { z } from 'zod';
import type { WorkItem } from '../../db/generated/client.ts';
import type { AsJson } from '../../db/tenant-client.ts';
import { personWithImageSchema, showPersonWithImage } from '../../identity/people/person.ts';
import type { Caller } from '../../kernel/context.ts';
import { describedEnum } from '../../kernel/described-enum.ts';
import { moment } from '../../kernel/schemas.ts';
import { toDate } from '../../kernel/to-date.ts';
import { type ColumnRole, columnRoleSchema } from '../boards/board-column.ts';
import { workItemTypeSchema } from '../hierarchy/work-item-type.ts';
import { tagSchema } from '../tags/tag.ts';
import { deriveColumn, type LeafColumn } from './leaf-columns.ts';

export const prioritySchema = describedEnum({
  id: 'Priority',
  description: 'Urgency of a work item. Values may be added.',
  values: {
    low: 'Can wait.',
    medium: 'Usual urgency.',
    high: 'Before items of medium priority.',
    urgent: 'Before all others.',
  },
});

export const codingAgentSchema = describedEnum({
  id: 'CodingAgent',
  description: 'AI agent that writes code. Values may be added.',
  values: {
    codex: 'Codex, by OpenAI.',
    'claude-code': 'Claude Code, by Anthropic.',
    opencode: 'OpenCode, with any model.',
  },
});

export type CodingAgent = z.output<typeof codingAgentSchema>;

export const assigneeRoleSchema = describedEnum({
  id: 'AssigneeRole',
  description: 'Role of an assignee. Values may be added.',
  values: {
    responsible: 'Does the work.',
    collaborator: 'Helps.',
    reviewer: 'Reviews the result.',
  },
});

export const metadataSchema = z.record(z.string(), z.unknown());

export const relativeSchema = z.object({
  id: z.string(),
  title: z.string(),
  type: workItemTypeSchema,
  taskId: z.string(),
});

export const assigneeSchema = z
  .object({
    id: z.string(),
    workItemId: z.string(),
    userId: z.string().describe('User ID of the member.'),
    role: assigneeRoleSchema.describe('Role of the member in the work item.'),
    assignedAt: moment().describe('Time of the assignment.'),
    user: personWithImageSchema.describe('Assigned member.'),
  })
  .meta({ id: 'Assignee', description: 'Member assigned to a work item.' });

/** Maximum number of work items that the payload of a mutation lists. */
export const MAX_CHANGED = 200;

/** Maximum number of children in the output of an item. */
export const MAX_CHILDREN = 200;

export const workItemSchema = z
  .object({
    id: z.string(),
    organizationId: z.string(),
    workspaceId: z.string().describe('Former name of organizationId.'),
    projectId: z.string().nullable().describe('Null if the work item has no project.'),
    boardId: z.string(),
    boardColumnId: z.string().nullable().describe('Null for epics, features and stories.'),
    parentId: z.string().nullable().describe('Null at the top level.'),
    type: workItemTypeSchema.describe('Group (epic, feature, story) or leaf (task, idea).'),
    taskId: z.string().describe('Human-readable key, such as A-T-37. Never changes.'),
    title: z.string().describe('One line, up to 500 characters.'),
    description: z.string().nullable().describe('Details in Markdown.'),
    priority: prioritySchema.describe('Urgency; `medium` by default.'),
    assignee: z.string().nullable().describe('Free text, independent of `assignees`.'),
    position: z.number().describe('Sort key within the column, lowest first.'),
    startDate: moment()
      .nullable()
      .describe('Planned first day, at 00:00 UTC. Null if not planned.'),
    dueDate: moment().nullable().describe('Last day, at 00:00 UTC. Null if not planned.'),
    estimatedHours: z.number().nullable().describe('Estimated effort. Null if not estimated.'),
    metadata: metadataSchema.describe('Custom data.'),
    isAiProcessing: z.boolean().describe('Whether an AI agent is working on the item.'),
    codingAgent: codingAgentSchema.nullable().describe('Coding agent of the item.'),
    aiModel: z.string().nullable().describe('AI model of the item, as free text.'),
    createdByUserId: z.string().nullable().describe('Null if the user was deleted.'),
    requestedByUserId: z.string().nullable().describe('User ID of the requesting member.'),
    enteredDoneAt: moment().nullable().describe('Time of completion. Null unless done.'),
    archivedAt: moment().nullable().describe('Time of archiving. Null unless archived.'),
    createdAt: moment().describe('Creation time.'),
    updatedAt: moment().describe('Time of the last update.'),
    status: columnRoleSchema.describe(
      'Role of the column of a leaf. For a group, of the column of its least advanced leaf.',
    ),
    columnName: z
      .string()
      .describe('Name of the column that sets the status. Empty for a group without leaves.'),
    columnColor: z
      .string()
      .nullable()
      .describe('Hexadecimal RGB color of the column. Null for a group without leaves.'),
    columnIsDone: z.boolean().describe('Whether items in the column are completed.'),
    projectName: z.string().nullable().describe('Null if the work item has no project.'),
    boardName: z.string(),
    parent: relativeSchema.nullable().describe('Item one level up. Null at the top level.'),
    children: z
      .array(relativeSchema.omit({ taskId: true }).extend({ priority: prioritySchema }))
      .describe(`Items one level down, oldest first, ${MAX_CHILDREN} at most.`),
    isTruncated: z
      .boolean()
      .optional()
      .describe('True if there are more children; lists filter by `parentId`.'),
    tags: z
      .array(tagSchema.omit({ organizationId: true, workspaceId: true }))
      .describe('Labels of the work item.'),
    assignees: z.array(assigneeSchema).describe('Assigned members, in the order of assignment.'),
    createdBy: personWithImageSchema
      .nullable()
      .describe('User who created the item. Null if the user was deleted.'),
  })
  .meta({ id: 'WorkItem', description: 'Epic, feature, story, task or idea.' });

export type ShownWorkItem = z.output<typeof workItemSchema>;

/** A work item with only its selected parts; see `WorkItemPart`. */
export type PartlyShownWorkItem = SomeOf<ShownWorkItem, keyof PartsOfRow | keyof ShownStatus>;

type ShownStatus = Pick<ShownWorkItem, 'status' | 'columnName' | 'columnColor' | 'columnIsDone'>;

type SomeOf<Whole, Part> = Omit<Whole, Part & keyof Whole> &
  Partial<Pick<Whole, Part & keyof Whole>>;

type Person = z.output<typeof personWithImageSchema>;

type PartsOfRow = Pick<
  ShownWorkItem,
  'projectName' | 'boardName' | 'parent' | 'children' | 'tags'
> & {
  column: Pick<LeafColumn, 'role' | 'name' | 'color' | 'isDone'> | null;
  leafColumns: LeafColumn[] | null;
  assignees: (ShownWorkItem['assignees'][number] & { user: { email: string } })[];
  createdBy: (Person & { email: string }) | null;
};

type OwnRow = Omit<WorkItem, 'metadata'> & { metadata: z.output<typeof metadataSchema> };

/** A row of `selectShown` with all parts. */
export type WorkItemRow = AsJson<OwnRow & PartsOfRow>;

/** A row of `selectShown` with only the selected parts. */
export type PartialWorkItemRow = AsJson<OwnRow> & Partial<AsJson<PartsOfRow>>;

/** Converts a row to its output. Explicit fields are faster than spreading an object this large. */
export function showWorkItem(caller: Caller, row: WorkItemRow): ShownWorkItem;
export function showWorkItem(caller: Caller, row: PartialWorkItemRow): PartlyShownWorkItem;
export function showWorkItem(caller: Caller, row: PartialWorkItemRow): PartlyShownWorkItem {
  const status = statusOf(row);
  return {
    id: row.id,
    organizationId: row.organizationId,
    workspaceId: row.organizationId,
    projectId: row.projectId,
    boardId: row.boardId,
    boardColumnId: row.boardColumnId,
    parentId: row.parentId,
    type: row.type,
    taskId: row.taskId,
    title: row.title,
    description: row.description,
    priority: row.priority,
    assignee: row.assignee,
    position: row.position,
    startDate: toDate(row.startDate),
    dueDate: toDate(row.dueDate),
    estimatedHours: row.estimatedHours,
    metadata: row.metadata,
    isAiProcessing: row.isAiProcessing,
    codingAgent: row.codingAgent as CodingAgent | null,
    aiModel: row.aiModel,
    createdByUserId: row.createdByUserId,
    requestedByUserId: row.requestedByUserId,
    enteredDoneAt: toDate(row.enteredDoneAt),
    archivedAt: toDate(row.archivedAt),
    createdAt: new Date(row.createdAt),
    updatedAt: new Date(row.updatedAt),
    status: status.role,
    columnName: status.name,
    columnColor: status.color,
    columnIsDone: status.isDone,
    projectName: row.projectName,
    boardName: row.boardName,
    parent: row.parent,
    children: hasMore(row) ? row.children?.slice(0, MAX_CHILDREN) : row.children,
    isTruncated: hasMore(row) || undefined,
    tags: row.tags?.map(({ id, name, color, createdAt }) => ({
      id,
      name,
      color,
      createdAt: new Date(createdAt),
    })),
    assignees: row.assignees?.map(({ id, workItemId, userId, role, assignedAt, user }) => ({
      id,
      workItemId,
      userId,
      role,
      assignedAt: new Date(assignedAt),
      user: showPersonWithImage(caller, user),
    })),
    createdBy: row.createdBy && showPersonWithImage(caller, row.createdBy),
  };
}

function hasMore({ children }: PartialWorkItemRow): boolean {
  return children !== undefined && children.length > MAX_CHILDREN;
}

type Status = { role: ColumnRole; name: string; color: string | null; isDone: boolean };

/** The status of a group without leaves. */
const unplaced = { role: 'backlog', name: '', color: null, isDone: false } satisfies Status;

function statusOf({ leafColumns, column }: PartialWorkItemRow): Partial<Status> {
  if (leafColumns === undefined) return {};
  return (leafColumns ? deriveColumn(leafColumns) : column) ?? unplaced;
}

/** Parts of a work item that come from other tables. */
export const workItemParts = [
  'names',
  'status',
  'relatives',
  'tags',
  'assignees',
  'createdBy',
] as const;

export type WorkItemPart = (typeof workItemParts)[number];
