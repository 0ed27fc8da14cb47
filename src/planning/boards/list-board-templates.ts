import { z } from 'zod';
import { defineOperation } from '../../kernel/operation.ts';
import { boardTemplateSchema, boardTemplates } from './board-template.ts';

export const listBoardTemplates = defineOperation({
  name: 'listBoardTemplates',
  summary: 'List the board templates by name.',
  permission: 'boards:read',
  input: z.object({}),
  output: z.array(boardTemplateSchema),
  fails: [],
  handle: async () => [...boardTemplates],
});
