import { z } from 'zod';
import { line, longText } from '../../kernel/schemas.ts';
import { defineProjectResource } from './define-project-resource.ts';
import { resourceFields } from './project-resource.ts';

export const projectNotes = defineProjectResource({
  singular: 'Note',
  plural: 'Notes',
  nouns: ['note', 'notes'],
  fields: {
    title: line(255, 'Title is required').describe('Subject, at most 255 characters.'),
    content: longText().describe('Markdown, up to 100,000 characters.'),
  },
  changes: {},
  output: z
    .object({
      ...resourceFields,
      title: z.string().describe('Subject, at most 255 characters.'),
      content: z.string().describe('Markdown.'),
    })
    .meta({ id: 'ProjectNote', description: 'Note of a project.' }),
  formerIds: 'noteIds',
  tableName: 'projectNotes',
  table: (db) => db.projectNote,
});
