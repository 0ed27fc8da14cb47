import type { z } from 'zod';
import { builder } from '../../../graphql/builder.ts';
import { enumOf } from '../../../graphql/enums.ts';
import { follow } from '../../../graphql/follow.ts';
import { nodeInterface } from '../../../graphql/node-interface.ts';
import { projectRef } from '../../projects/graphql/project.ts';
import { projectRepositories, repositoryProviderSchema } from '../project-repositories.ts';
import { addResourceMutations } from './project-resource-mutations.ts';

type Repository = z.output<typeof projectRepositories.create.output>;

const projectRepositoryRef = builder.objectRef<Repository>('ProjectRepository').implement({
  description: "A repository that a project's code is in.",
  interfaces: [nodeInterface],
  fields: (t) => ({
    name: t.exposeString('name', { description: 'What it is called.' }),
    url: t.exposeString('url', { description: 'Where it is.' }),
    provider: t.expose('provider', {
      type: enumOf(repositoryProviderSchema),
      description: 'Who hosts it.',
    }),
    isMonorepo: t.exposeBoolean('isMonorepo', { description: 'Whether several things are in it.' }),
    docsPath: t.exposeString('docsPath', {
      nullable: true,
      description: 'Where its documents are, from its root.',
    }),
    order: t.exposeInt('order', { description: 'The lowest comes first.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was created.' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When it last changed.' }),
  }),
});

addResourceMutations(projectRepositories, {
  type: projectRepositoryRef,
  one: 'repository',
  several: 'repositories',
});

builder.objectFields(projectRef, (t) => ({
  repositories: t.field({
    type: [projectRepositoryRef],
    description: 'The repositories its code is in, 200 at most.',
    resolve: async ({ id }, _args, context) =>
      (await follow(projectRepositories.ofProjects, { id, args: null, context })) ?? [],
  }),
}));
