import { z } from 'zod';
import { describedEnum } from '../../kernel/described-enum.ts';
import { line, webAddress } from '../../kernel/schemas.ts';
import { defineProjectResource } from './define-project-resource.ts';
import { resourceFields } from './project-resource.ts';

export const repositoryProviderSchema = describedEnum({
  id: 'RepositoryProvider',
  description: 'Host of a repository. Values may be added.',
  values: {
    github: 'github.com, or GitHub Enterprise.',
    gitlab: 'gitlab.com, or a GitLab server.',
    bitbucket: 'bitbucket.org, or a Bitbucket server.',
    other: 'Another host.',
  },
});

export const projectRepositories = defineProjectResource({
  singular: 'Repository',
  plural: 'Repositories',
  nouns: ['repository', 'repositories'],
  fields: {
    name: line(255, 'Name is required').describe('Repository name, at most 255 characters.'),
    url: webAddress('URL is required').describe('http or https URL of the repository.'),
    provider: repositoryProviderSchema.optional().describe('Default: `other`.'),
    isMonorepo: z.boolean().optional().describe('Whether it holds several packages.'),
    docsPath: line().nullish().describe('Path of its documents, relative to its root.'),
  },
  changes: { provider: repositoryProviderSchema.optional().describe('Host of the repository.') },
  output: z
    .object({
      ...resourceFields,
      name: z.string().describe('Repository name, at most 255 characters.'),
      url: z.string().describe('http or https URL of the repository.'),
      provider: repositoryProviderSchema.describe('Host of the repository.'),
      isMonorepo: z.boolean().describe('Whether it holds several packages.'),
      docsPath: z.string().nullable().describe('Path of its documents, relative to its root.'),
    })
    .meta({ id: 'ProjectRepository', description: 'Source code repository of a project.' }),
  formerIds: 'repoIds',
  tableName: 'projectRepositories',
  table: (db) => db.projectRepository,
});
