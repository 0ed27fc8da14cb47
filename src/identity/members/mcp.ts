import { z } from 'zod';
import { listMembers } from './list-members.ts';
import { memberSchema } from './member.ts';
import { defineTool, reads } from '../../mcp/tool.ts';

export const memberTools = [
  defineTool({
    name: 'list_members',
    title: 'List members',
    operation: listMembers,
    output: z.object({ members: z.array(memberSchema) }),
    present: (members) => ({ members }),
    hints: reads,
  }),
];
