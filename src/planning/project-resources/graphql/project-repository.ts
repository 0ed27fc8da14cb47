import type { z } from 'zod';
import { builder } from '../../../graphql/builder.ts';
import { enumOf } from '../../../graphql/enums.ts';
import { follow } from '../../../graphql/follow.ts';
import { nodeInterface } from '../../../graphql/node-interface.ts';
import { operationExtensions } from '../../../graphql/operation-extensions.ts';
import { projectRef } from '../../projects/graphql/project.ts';
import { projectRepositories, repositoryProviderSchema } from '../project-repositories.ts';
import { projectField } from './project-field.ts';
import { addResourceMutations } from './project-resource-mutations.ts';

type Repository = z.output<typeof projectRepositories.create.output>;

const projectRepositoryRef = builder.objectRef<Repository>('ProjectRepository').implement({
  describedBy: projectRepositories.create.output,
  interfaces: [nodeInterface],
  fields: (t) => ({
    name: t.exposeString('name'),
    url: t.exposeString('url'),
    provider: t.expose('provider', { type: enumOf(repositoryProviderSchema) }),
    isMonorepo: t.exposeBoolean('isMonorepo'),
    docsPath: t.exposeString('docsPath', { nullable: true }),
    order: t.exposeInt('order'),
    project: t.field(projectField),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime' }),
  }),
});

addResourceMutations(projectRepositories, {
  type: projectRepositoryRef,
  one: 'repository',
  several: 'repositories',
});

builder.objectFields(projectRef, (t) => ({
  repositories: t.field({
    ...operationExtensions(projectRepositories.ofProjects),
    type: [projectRepositoryRef],
    description: 'Source code repositories by order, 200 at most.',
    resolve: async ({ id }, _args, context) =>
      (await follow(projectRepositories.ofProjects, { id, args: null, context })) ?? [],
  }),
}));
