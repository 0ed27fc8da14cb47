import { z } from 'zod';
import { line, webAddress } from '../../kernel/schemas.ts';
import { defineProjectResource } from './define-project-resource.ts';
import { resourceFields } from './project-resource.ts';

export const docLinkTypeSchema = z
  .enum(['notion', 'github', 'gdocs', 'confluence', 'figma', 'other'])
  .meta({ id: 'DocLinkType', description: 'Service that hosts a document. Values may be added.' });

export const projectDocLinks = defineProjectResource({
  singular: 'DocLink',
  plural: 'DocLinks',
  nouns: ['document link', 'document links'],
  fields: {
    title: line(255, 'Title is required').describe('Document title, at most 255 characters.'),
    url: webAddress('URL is required').describe('http or https URL of the document.'),
    type: docLinkTypeSchema.optional().describe('Hosting service. Default: `other`.'),
  },
  output: z
    .object({
      ...resourceFields,
      title: z.string().describe('Document title, at most 255 characters.'),
      url: z.string().describe('http or https URL of the document.'),
      type: docLinkTypeSchema.describe('Hosting service.'),
    })
    .meta({ id: 'ProjectDocLink', description: 'Link from a project to a document.' }),
  formerIds: 'linkIds',
  tableName: 'projectDocLinks',
  table: (db) => db.projectDocLink,
});
