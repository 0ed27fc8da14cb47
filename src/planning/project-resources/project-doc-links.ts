import { z } from 'zod';
import { line, webAddress } from '../../kernel/schemas.ts';
import { defineProjectResource } from './define-project-resource.ts';
import { resourceFields } from './project-resource.ts';

export const docLinkTypeSchema = z
  .enum(['notion', 'github', 'gdocs', 'confluence', 'figma', 'other'])
  .meta({ id: 'DocLinkType', description: 'Where a document is kept. Values may be added.' });

export const projectDocLinks = defineProjectResource({
  singular: 'DocLink',
  plural: 'DocLinks',
  words: ['link to a document', 'links to documents'],
  fields: {
    title: line(255, 'Title is required').describe('What it is called.'),
    url: webAddress('URL is required').describe('Where the document is.'),
    type: docLinkTypeSchema.optional().describe('Where it is kept; other unless given.'),
  },
  output: z
    .object({ ...resourceFields, title: z.string(), url: z.string(), type: docLinkTypeSchema })
    .meta({ id: 'ProjectDocLink' }),
  tableName: 'projectDocLinks',
  table: (db) => db.projectDocLink,
});
