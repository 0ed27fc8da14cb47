import { z } from 'zod';
import { line, longText } from '../../kernel/schemas.ts';
import { defineProjectResource } from './define-project-resource.ts';
import { resourceFields } from './project-resource.ts';

export const projectNotes = defineProjectResource({
  singular: 'Note',
  plural: 'Notes',
  words: ['note', 'notes'],
  fields: {
    title: line(255, 'Title is required').describe('What it is about.'),
    content: longText().describe('Markdown, 100,000 characters at most.'),
  },
  output: z
    .object({ ...resourceFields, title: z.string(), content: z.string() })
    .meta({ id: 'ProjectNote' }),
  tableName: 'projectNotes',
  table: (db) => db.projectNote,
});
