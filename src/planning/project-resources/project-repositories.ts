import { z } from 'zod';
import { line, webAddress } from '../../kernel/schemas.ts';
import { defineProjectResource } from './define-project-resource.ts';
import { resourceFields } from './project-resource.ts';

export const repositoryProviderSchema = z
  .enum(['github', 'gitlab', 'bitbucket', 'other'])
  .meta({ id: 'RepositoryProvider', description: 'Who hosts a repository. Values may be added.' });

export const projectRepositories = defineProjectResource({
  singular: 'Repository',
  plural: 'Repositories',
  words: ['repository', 'repositories'],
  fields: {
    name: line(255, 'Name is required').describe('What it is called.'),
    url: webAddress('URL is required').describe('Where it is.'),
    provider: repositoryProviderSchema.optional().describe('Who hosts it; other unless given.'),
    isMonorepo: z.boolean().optional().describe('Whether several things are in it.'),
    docsPath: line().nullish().describe('Where its documents are, from its root.'),
  },
  output: z
    .object({
      ...resourceFields,
      name: z.string(),
      url: z.string(),
      provider: repositoryProviderSchema,
      isMonorepo: z.boolean(),
      docsPath: z.string().nullable(),
    })
    .meta({ id: 'ProjectRepository' }),
  tableName: 'projectRepositories',
  table: (db) => db.projectRepository,
});
