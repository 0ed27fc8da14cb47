import { z } from 'zod';
import { boardAreaSchema } from './board.ts';
import { columnRoleSchema } from './board-column.ts';
import { canonicalColumns } from './canonical-columns.ts';

export const boardTemplateColumnSchema = z
  .object({
    name: z.string().describe('Name of the created column.'),
    role: columnRoleSchema.describe('Stage of work of the created column.'),
    isDone: z.boolean().describe('Whether work items in the created column are done.'),
  })
  .describe('Column of a board template.');

export const boardTemplateSchema = z
  .object({
    id: z.string().describe('Stable ID, such as simple-kanban.'),
    name: z.string().describe('Default name of boards created from the template.'),
    description: z.string().describe('Suitable use of the template, in one sentence.'),
    area: boardAreaSchema.describe('Area of boards created from the template.'),
    columns: z.array(boardTemplateColumnSchema).describe('Columns from the left.'),
  })
  .meta({ id: 'BoardTemplate', description: 'Area and columns for new boards.' });

export type BoardTemplate = z.output<typeof boardTemplateSchema>;

/** All board templates, in order of their names. */
export const boardTemplates: readonly BoardTemplate[] = [
  {
    id: 'development',
    name: 'Development',
    description: 'From an idea to a release, with review and validation.',
    area: 'development',
    columns: canonicalColumns.map((column) => ({ isDone: false, ...column })),
  },
  {
    id: 'marketing',
    name: 'Marketing',
    description: 'Campaigns and content, from the idea to what is published.',
    area: 'marketing',
    columns: [
      { name: 'Ideas', role: 'backlog', isDone: false },
      { name: 'Planned', role: 'todo', isDone: false },
      { name: 'In Production', role: 'in_progress', isDone: false },
      { name: 'In Review', role: 'review', isDone: false },
      { name: 'Scheduled', role: 'release', isDone: false },
      { name: 'Published', role: 'done', isDone: true },
    ],
  },
  {
    id: 'prospecting',
    name: 'Prospecting',
    description: 'From a name on a list to a qualified contact.',
    area: 'sales',
    columns: [
      { name: 'To Research', role: 'backlog', isDone: false },
      { name: 'To Contact', role: 'todo', isDone: false },
      { name: 'Contacted', role: 'in_progress', isDone: false },
      { name: 'In Conversation', role: 'review', isDone: false },
      { name: 'Qualified', role: 'done', isDone: true },
      { name: 'Not Interested', role: 'other', isDone: true },
    ],
  },
  {
    id: 'sales',
    name: 'Sales',
    description: 'From a lead to a closed deal.',
    area: 'sales',
    columns: [
      { name: 'Leads', role: 'backlog', isDone: false },
      { name: 'Qualified', role: 'todo', isDone: false },
      { name: 'Proposal', role: 'in_progress', isDone: false },
      { name: 'Negotiation', role: 'review', isDone: false },
      { name: 'Won', role: 'done', isDone: true },
      { name: 'Lost', role: 'other', isDone: true },
    ],
  },
  {
    id: 'simple-kanban',
    name: 'Simple Kanban',
    description: 'Three columns for any kind of work.',
    area: 'general',
    columns: [
      { name: 'To Do', role: 'todo', isDone: false },
      { name: 'Doing', role: 'in_progress', isDone: false },
      { name: 'Done', role: 'done', isDone: true },
    ],
  },
];
