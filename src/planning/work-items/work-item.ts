import { z } from 'zod';
import type { WorkItem } from '../../db/generated/client.ts';
import type { AsJson } from '../../db/tenant-client.ts';
import { personWithImageSchema, showPersonWithImage } from '../../identity/people/person.ts';
import type { Caller } from '../../kernel/context.ts';
import { moment } from '../../kernel/schemas.ts';
import { toDate } from '../../kernel/to-date.ts';
import { type ColumnRole, columnRoleSchema } from '../boards/board-column.ts';
import { workItemTypeSchema } from '../hierarchy/work-item-type.ts';
import { tagSchema } from '../tags/tag.ts';
import { deriveColumn, type LeafColumn } from './leaf-columns.ts';

export const prioritySchema = z
  .enum(['low', 'medium', 'high', 'urgent'])
  .meta({ id: 'Priority', description: 'How urgent it is. Values may be added.' });

export const assigneeRoleSchema = z
  .enum(['responsible', 'collaborator', 'reviewer'])
  .meta({ id: 'AssigneeRole', description: 'What somebody does there. Values may be added.' });

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
    userId: z.string(),
    role: assigneeRoleSchema,
    assignedAt: moment(),
    user: personWithImageSchema,
  })
  .meta({ id: 'Assignee' });

export const workItemSchema = z
  .object({
    id: z.string(),
    organizationId: z.string(),
    workspaceId: z.string().describe('The same as organizationId, under its older name.'),
    projectId: z.string().nullable(),
    boardId: z.string(),
    boardColumnId: z.string().nullable().describe('Null for epics, features and stories.'),
    parentId: z.string().nullable(),
    type: workItemTypeSchema,
    taskId: z.string().describe('What people call it, such as A-T-37; never changes.'),
    title: z.string(),
    description: z.string().nullable(),
    priority: prioritySchema,
    assignee: z.string().nullable(),
    position: z.number().describe('Orders the items of a column, lowest first.'),
    startDate: moment().nullable(),
    dueDate: moment().nullable(),
    estimatedHours: z.int().nullable(),
    metadata: metadataSchema,
    isAiProcessing: z.boolean(),
    codingAgent: z.string().nullable(),
    aiModel: z.string().nullable(),
    createdByUserId: z.string().nullable(),
    requestedByUserId: z.string().nullable(),
    enteredDoneAt: moment().nullable(),
    archivedAt: moment().nullable(),
    createdAt: moment(),
    updatedAt: moment(),
    status: columnRoleSchema.describe(
      "The role of its column; of the least advanced leaf's column where others are below it.",
    ),
    columnName: z.string().describe('Of its column, or of the one that stands for its leaves.'),
    columnColor: z.string().nullable(),
    columnIsDone: z.boolean(),
    projectName: z.string().nullable(),
    boardName: z.string(),
    parent: relativeSchema.nullable(),
    children: z
      .array(relativeSchema.omit({ taskId: true }).extend({ priority: prioritySchema }))
      .describe('Directly below it, oldest first, 200 at most.'),
    tags: z.array(tagSchema.omit({ organizationId: true, workspaceId: true })),
    assignees: z.array(assigneeSchema),
    createdBy: personWithImageSchema.nullable(),
  })
  .meta({ id: 'WorkItem' });

export type ShownWorkItem = z.output<typeof workItemSchema>;

/** The same where only some of its parts were looked up; see `WorkItemPart`. */
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

/** What `selectShown` reads of an item. */
export type WorkItemRow = AsJson<OwnRow & PartsOfRow>;

/** The same where only some of its parts were wanted. */
export type PartialWorkItemRow = AsJson<OwnRow> & Partial<AsJson<PartsOfRow>>;

/** A row as the wire shows it; named one by one, as copying objects of this size takes longer. */
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
    codingAgent: row.codingAgent,
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
    children: row.children,
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

type Status = { role: ColumnRole; name: string; color: string | null; isDone: boolean };

/** What an item is shown with that has no column, nor tasks below it that have one. */
const unplaced = { role: 'backlog', name: '', color: null, isDone: false } satisfies Status;

function statusOf({ leafColumns, column }: PartialWorkItemRow): Partial<Status> {
  if (leafColumns === undefined) return {};
  return (leafColumns ? deriveColumn(leafColumns) : column) ?? unplaced;
}

/** What is looked up of a work item besides its own row. */
export const workItemParts = [
  'names',
  'status',
  'relatives',
  'tags',
  'assignees',
  'createdBy',
] as const;

export type WorkItemPart = (typeof workItemParts)[number];
