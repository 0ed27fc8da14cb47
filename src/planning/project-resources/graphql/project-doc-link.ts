import type { z } from 'zod';
import { builder } from '../../../graphql/builder.ts';
import { enumOf } from '../../../graphql/enums.ts';
import { follow } from '../../../graphql/follow.ts';
import { nodeInterface } from '../../../graphql/node-interface.ts';
import { operationExtensions } from '../../../graphql/operation-extensions.ts';
import { projectRef } from '../../projects/graphql/project.ts';
import { docLinkTypeSchema, projectDocLinks } from '../project-doc-links.ts';
import { projectField } from './project-field.ts';
import { addResourceMutations } from './project-resource-mutations.ts';

type DocLink = z.output<typeof projectDocLinks.create.output>;

const projectDocLinkRef = builder.objectRef<DocLink>('ProjectDocLink').implement({
  describedBy: projectDocLinks.create.output,
  interfaces: [nodeInterface],
  fields: (t) => ({
    title: t.exposeString('title'),
    url: t.exposeString('url'),
    type: t.expose('type', { type: enumOf(docLinkTypeSchema) }),
    order: t.exposeInt('order'),
    project: t.field(projectField),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime' }),
  }),
});

addResourceMutations(projectDocLinks, {
  type: projectDocLinkRef,
  one: 'docLink',
  several: 'docLinks',
});

builder.objectFields(projectRef, (t) => ({
  docLinks: t.field({
    ...operationExtensions(projectDocLinks.ofProjects),
    type: [projectDocLinkRef],
    description: 'Document links by order, 200 at most.',
    resolve: async ({ id }, _args, context) =>
      (await follow(projectDocLinks.ofProjects, { id, args: null, context })) ?? [],
  }),
}));
