import { z } from 'zod';
import { describedEnum } from '../../kernel/described-enum.ts';
import { line, webAddress } from '../../kernel/schemas.ts';
import { defineProjectResource } from './define-project-resource.ts';
import { resourceFields } from './project-resource.ts';

export const docLinkTypeSchema = describedEnum({
  id: 'DocLinkType',
  description: 'Service that hosts a document. Values may be added.',
  values: {
    notion: 'Page in Notion.',
    github: 'File or wiki on GitHub.',
    gdocs: 'Document in Google Docs.',
    confluence: 'Page in Confluence.',
    figma: 'Design in Figma.',
    other: 'Another service.',
  },
});

export const projectDocLinks = defineProjectResource({
  singular: 'DocLink',
  plural: 'DocLinks',
  nouns: ['document link', 'document links'],
  fields: {
    title: line(255, 'Title is required').describe('Document title, at most 255 characters.'),
    url: webAddress('URL is required').describe('http or https URL of the document.'),
    type: docLinkTypeSchema.optional().describe('Hosting service. Default: `other`.'),
  },
  changes: { type: docLinkTypeSchema.optional().describe('Hosting service.') },
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
