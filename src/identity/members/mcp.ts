import { z } from 'zod';
import { partFields } from '../../kernel/parts.ts';
import { defineTool, reads } from '../../mcp/tool.ts';
import { listMembers } from './list-members.ts';
import { memberSchema } from './member.ts';

export const memberTools = [
  defineTool({
    name: 'list_members',
    title: 'List members',
    operation: listMembers,
    input: z.object({ after: partFields.after.describe('A nextCursor.') }),
    output: z.object({ members: z.array(memberSchema), nextCursor: z.string().nullable() }),
    present: ({ items, nextCursor }) => ({ members: items, nextCursor }),
    hints: reads,
  }),
];
