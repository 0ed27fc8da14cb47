import { z } from 'zod';
import type { Prisma } from '../../db/generated/client.ts';
import { columnRoleSchema } from '../boards/board-column.ts';
import type { Caller } from '../context.ts';
import { moment } from '../schemas.ts';
import { tagSchema } from '../tags/tag.ts';
import { personWithImageSchema, showPersonWithImage } from '../users/person.ts';
import { deriveColumn, type LeafColumn } from './leaf-columns.ts';
import { isLeafType, workItemTypeSchema } from './work-item-type.ts';

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

export const workItemInclude = {
  project: { select: { name: true } },
  board: { select: { name: true } },
  column: true,
  parent: { select: { id: true, title: true, type: true, taskId: true } },
  children: {
    select: { id: true, title: true, type: true, priority: true },
    where: { archivedAt: null },
    orderBy: { id: 'asc' as const },
    take: 200,
  },
  tags: {
    select: { tag: { omit: { organizationId: true } } },
    orderBy: { tagId: 'asc' as const },
  },
  assignees: { include: { member: { select: { user: true } } }, orderBy: { id: 'asc' as const } },
  createdBy: true,
} satisfies Prisma.WorkItemInclude;

type Row = Prisma.WorkItemGetPayload<{ include: typeof workItemInclude }>;

/** A row with what the wire adds to it; `leafColumns` where the leaves below it are. */
export function showWorkItem(
  caller: Caller,
  row: Row,
  leafColumns: readonly LeafColumn[],
): ShownWorkItem {
  const { project, board, column, tags, assignees, createdBy, metadata, ...item } = row;
  const shown = isLeafType(row.type) ? column : deriveColumn(leafColumns);
  return {
    ...item,
    workspaceId: row.organizationId,
    metadata: metadata as z.output<typeof metadataSchema>,
    status: shown?.role ?? 'backlog',
    columnName: shown?.name ?? '',
    columnColor: shown?.color ?? null,
    columnIsDone: shown?.isDone ?? false,
    projectName: project?.name ?? null,
    boardName: board.name,
    tags: tags.map(({ tag }) => tag),
    assignees: assignees.map(({ member, ...assignee }) => ({
      ...assignee,
      user: showPersonWithImage(caller, member.user),
    })),
    createdBy: createdBy ? showPersonWithImage(caller, createdBy) : null,
  };
}
