import { z } from 'zod';
import { defineTool, reads } from '../../mcp/tool.ts';
import { listMembers } from './list-members.ts';
import { memberSchema } from './member.ts';

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
