import type { z } from 'zod';
import { builder } from '../../../graphql/builder.ts';
import { follow } from '../../../graphql/follow.ts';
import { nodeInterface } from '../../../graphql/node-interface.ts';
import { projectRef } from '../../projects/graphql/project.ts';
import { projectNotes } from '../project-notes.ts';
import { addResourceMutations } from './project-resource-mutations.ts';

type Note = z.output<typeof projectNotes.create.output>;

const projectNoteRef = builder.objectRef<Note>('ProjectNote').implement({
  description: 'What people want to remember about a project.',
  interfaces: [nodeInterface],
  fields: (t) => ({
    title: t.exposeString('title', { description: 'What it is about.' }),
    content: t.exposeString('content', { description: 'Markdown.' }),
    order: t.exposeInt('order', { description: 'The lowest comes first.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was created.' }),
    updatedAt: t.expose('updatedAt', { type: 'DateTime', description: 'When it last changed.' }),
  }),
});

addResourceMutations(projectNotes, { type: projectNoteRef, one: 'note', several: 'notes' });

builder.objectFields(projectRef, (t) => ({
  notes: t.field({
    type: [projectNoteRef],
    description: 'What people want to remember about it, 200 at most.',
    resolve: async ({ id }, _args, context) =>
      (await follow(projectNotes.ofProjects, { id, args: null, context })) ?? [],
  }),
}));
