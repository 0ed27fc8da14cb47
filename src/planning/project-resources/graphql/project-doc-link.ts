import type { z } from 'zod';
import { builder } from '../../../graphql/builder.ts';
import { enumOf } from '../../../graphql/enums.ts';
import { follow } from '../../../graphql/follow.ts';
import { nodeInterface } from '../../../graphql/node-interface.ts';
import { projectRef } from '../../projects/graphql/project.ts';
import { docLinkTypeSchema, projectDocLinks } from '../project-doc-links.ts';
import { addResourceMutations } from './project-resource-mutations.ts';

type DocLink = z.output<typeof projectDocLinks.create.output>;

const projectDocLinkRef = builder.objectRef<DocLink>('ProjectDocLink').implement({
  description: 'A link from a project to a document about it.',
  interfaces: [nodeInterface],
  fields: (t) => ({
    title: t.exposeString('title', { description: 'What it is called.' }),
    url: t.exposeString('url', { description: 'Where the document is.' }),
    type: t.expose('type', { type: enumOf(docLinkTypeSchema), description: 'Where it is kept.' }),
    order: t.exposeInt('order', { description: 'The lowest comes first.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was created.' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When it last changed.' }),
  }),
});

addResourceMutations(projectDocLinks, {
  type: projectDocLinkRef,
  one: 'docLink',
  several: 'docLinks',
});

builder.objectFields(projectRef, (t) => ({
  docLinks: t.field({
    type: [projectDocLinkRef],
    description: 'Links to documents about it, 200 at most.',
    resolve: async ({ id }, _args, context) =>
      (await follow(projectDocLinks.ofProjects, { id, args: null, context })) ?? [],
  }),
}));
