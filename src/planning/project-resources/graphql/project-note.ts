import type { z } from 'zod';
import { builder } from '../../../graphql/builder.ts';
import { follow } from '../../../graphql/follow.ts';
import { nodeInterface } from '../../../graphql/node-interface.ts';
import { operationExtensions } from '../../../graphql/operation-extensions.ts';
import { projectRef } from '../../projects/graphql/project.ts';
import { projectNotes } from '../project-notes.ts';
import { projectField } from './project-field.ts';
import { addResourceMutations } from './project-resource-mutations.ts';

type Note = z.output<typeof projectNotes.create.output>;

const projectNoteRef = builder.objectRef<Note>('ProjectNote').implement({
  describedBy: projectNotes.create.output,
  interfaces: [nodeInterface],
  fields: (t) => ({
    title: t.exposeString('title'),
    content: t.exposeString('content'),
    order: t.exposeInt('order'),
    project: t.field(projectField),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime' }),
  }),
});

addResourceMutations(projectNotes, { type: projectNoteRef, one: 'note', several: 'notes' });

builder.objectFields(projectRef, (t) => ({
  notes: t.field({
    ...operationExtensions(projectNotes.ofProjects),
    type: [projectNoteRef],
    description: 'Notes by order, 200 at most.',
    resolve: async ({ id }, _args, context) =>
      (await follow(projectNotes.ofProjects, { id, args: null, context })) ?? [],
  }),
}));
