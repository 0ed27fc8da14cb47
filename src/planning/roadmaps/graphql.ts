import { builder } from '../../graphql/builder.ts';
import { descriptionOf } from '../../graphql/description-of.ts';
import { enumOf } from '../../graphql/enums.ts';
import { follow } from '../../graphql/follow.ts';
import { operationExtensions } from '../../graphql/operation-extensions.ts';
import { workItemTypeSchema } from '../hierarchy/work-item-type.ts';
import { projectRef } from '../projects/graphql/project.ts';
import { followWorkItem } from '../work-items/graphql/follow-work-item.ts';
import { workItemRef } from '../work-items/graphql/work-item-ref.ts';
import { prioritySchema } from '../work-items/work-item.ts';
import { workItemsById } from '../work-items/work-items-by-id.ts';
import { type Roadmap, type RoadmapItem, roadmapItemSchema, roadmapSchema } from './roadmap.ts';
import { roadmapsOfProjects } from './roadmaps-of-projects.ts';

const roadmapItemRef = builder.objectRef<RoadmapItem>('RoadmapItem');

roadmapItemRef.implement({
  describedBy: roadmapItemSchema,
  fields: (t) => ({
    taskId: t.exposeString('taskId'),
    title: t.exposeString('title'),
    type: t.expose('type', { type: enumOf(workItemTypeSchema) }),
    priority: t.expose('priority', { type: enumOf(prioritySchema) }),
    columnName: t.exposeString('columnName'),
    startedAt: t.expose('startDate', {
      type: 'DateTime',
      nullable: true,
      description: descriptionOf(roadmapItemSchema.shape.startDate),
    }),
    endedAt: t.expose('endDate', {
      type: 'DateTime',
      nullable: true,
      description: descriptionOf(roadmapItemSchema.shape.endDate),
    }),
    workItem: t.field({
      ...operationExtensions(workItemsById),
      type: workItemRef,
      nullable: true,
      description: 'Full work item. Null if it was archived or deleted meanwhile.',
      resolve: ({ id }, _args, context, info) => followWorkItem(id, context, info),
    }),
    children: t.expose('children', { type: [roadmapItemRef] }),
  }),
});

const roadmapRef = builder.objectRef<Roadmap>('Roadmap').implement({
  describedBy: roadmapSchema,
  fields: (t) => ({
    epics: t.expose('epics', { type: [roadmapItemRef] }),
    isTruncated: t.exposeBoolean('isTruncated'),
  }),
});

builder.objectFields(projectRef, (t) => ({
  roadmap: t.field({
    ...operationExtensions(roadmapsOfProjects),
    type: roadmapRef,
    nullable: true,
    description: 'Epics with up to three levels below them, at most 2,000 items per request.',
    resolve: ({ id }, _args, context) => follow(roadmapsOfProjects, { id, args: null, context }),
  }),
}));
