import { builder } from '../../../graphql/builder.ts';
import { enumOf } from '../../../graphql/enums.ts';
import { workItemTypeSchema } from '../../hierarchy/work-item-type.ts';
import { type ProjectCounts, projectCountsSchema } from '../project-counts.ts';
import {
  type ProjectStats,
  projectStatsSchema,
  projectTotalSchema,
  projectTypeTotalSchema,
} from '../project-stats.ts';

export const projectCountsRef = builder.objectRef<ProjectCounts>('ProjectCounts').implement({
  describedBy: projectCountsSchema,
  fields: (t) => ({
    epicCount: t.exposeInt('epicCount'),
    featureCount: t.exposeInt('featureCount'),
    storyCount: t.exposeInt('storyCount'),
    taskCount: t.exposeInt('taskCount'),
    completedEpicCount: t.exposeInt('completedEpicCount', { nullable: true }),
    completedFeatureCount: t.exposeInt('completedFeatureCount', { nullable: true }),
    completedStoryCount: t.exposeInt('completedStoryCount', { nullable: true }),
    completedTaskCount: t.exposeInt('completedTaskCount'),
  }),
});

const totalRef = builder.objectRef<ProjectStats['total']>('ProjectTotal').implement({
  describedBy: projectTotalSchema,
  fields: (t) => ({
    totalCount: t.exposeInt('totalCount'),
    completedCount: t.exposeInt('completedCount'),
  }),
});

const typeTotalRef = builder
  .objectRef<ProjectStats['byType'][number]>('ProjectTypeTotal')
  .implement({
    describedBy: projectTypeTotalSchema,
    fields: (t) => ({
      type: t.expose('type', { type: enumOf(workItemTypeSchema) }),
      totalCount: t.exposeInt('totalCount'),
      completedCount: t.exposeInt('completedCount'),
    }),
  });

export const projectStatsRef = builder.objectRef<ProjectStats>('ProjectStats').implement({
  describedBy: projectStatsSchema,
  fields: (t) => ({
    byType: t.expose('byType', { type: [typeTotalRef] }),
    total: t.expose('total', { type: totalRef }),
  }),
});
