import { builder } from '../../graphql/builder.ts';
import { enumOf } from '../../graphql/enums.ts';
import { follow } from '../../graphql/follow.ts';
import { workItemTypeSchema } from '../hierarchy/work-item-type.ts';
import { projectRef } from '../projects/graphql/project.ts';
import { followWorkItem } from '../work-items/graphql/follow-work-item.ts';
import { workItemRef } from '../work-items/graphql/work-item-ref.ts';
import { prioritySchema } from '../work-items/work-item.ts';
import type { Roadmap, RoadmapItem } from './roadmap.ts';
import { roadmapsOfProjects } from './roadmaps-of-projects.ts';

const roadmapItemRef = builder.objectRef<RoadmapItem>('RoadmapItem');

roadmapItemRef.implement({
  description: 'A work item on a roadmap.',
  fields: (t) => ({
    taskId: t.exposeString('taskId', { description: 'What people call it, such as A-T-37.' }),
    title: t.exposeString('title', { description: 'What is to be done, in one line.' }),
    type: t.expose('type', {
      type: enumOf(workItemTypeSchema),
      description: 'Whether it is a task or groups others.',
    }),
    priority: t.expose('priority', { type: enumOf(prioritySchema), description: 'How urgent.' }),
    assignee: t.exposeString('assignee', { nullable: true, description: 'Who, as free text.' }),
    columnName: t.exposeString('columnName', {
      description: 'Its column, or the one that stands for what is below; empty when nothing is.',
    }),
    startDate: t.expose('startDate', {
      type: 'DateTime',
      nullable: true,
      description: 'When work on it, or on the first below it, began; null when it has not.',
    }),
    endDate: t.expose('endDate', {
      type: 'DateTime',
      nullable: true,
      description: 'When it, or the last below it that is, was last done; null when none is.',
    }),
    workItem: t.field({
      type: workItemRef,
      nullable: true,
      description: 'The item with all there is to it; null when it is gone meanwhile.',
      resolve: ({ id }, _args, context, info) => followWorkItem(id, context, info),
    }),
    children: t.expose('children', {
      type: [roadmapItemRef],
      description: 'What is directly below it, oldest first; three levels below an epic at most.',
    }),
  }),
});

const roadmapRef = builder.objectRef<Roadmap>('Roadmap').implement({
  description: 'The epics of a project with what is below them, and when work on them was done.',
  fields: (t) => ({
    epics: t.expose('epics', { type: [roadmapItemRef], description: 'Oldest first.' }),
    truncated: t.exposeBoolean('truncated', {
      description: 'Whether there is more than is shown; epics are shown first.',
    }),
  }),
});

builder.objectFields(projectRef, (t) => ({
  roadmap: t.field({
    type: roadmapRef,
    nullable: true,
    description: 'Its epics with up to three levels below them; 2,000 items at most in a request.',
    resolve: ({ id }, _args, context) => follow(roadmapsOfProjects, { id, args: null, context }),
  }),
}));
