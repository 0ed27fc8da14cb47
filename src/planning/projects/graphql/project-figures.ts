import { builder } from '../../../graphql/builder.ts';
import { enumOf } from '../../../graphql/enums.ts';
import { workItemTypeSchema } from '../../hierarchy/work-item-type.ts';
import { OF_FEW_GROUPS, type ProjectCounts } from '../project-counts.ts';
import type { ProjectStats } from '../project-stats.ts';

export const projectCountsRef = builder.objectRef<ProjectCounts>('ProjectCounts').implement({
  description: 'What the work items of a project come to; archived ones are not counted.',
  fields: (t) => ({
    epicCount: t.exposeInt('epicCount', { description: 'How many epics it has.' }),
    featureCount: t.exposeInt('featureCount', { description: 'How many features it has.' }),
    storyCount: t.exposeInt('storyCount', { description: 'How many stories it has.' }),
    taskCount: t.exposeInt('taskCount', { description: 'How many tasks it has.' }),
    completedEpicCount: t.exposeInt('completedEpicCount', {
      nullable: true,
      description: `Epics with tasks below, all of which are done. ${OF_FEW_GROUPS}`,
    }),
    completedFeatureCount: t.exposeInt('completedFeatureCount', {
      nullable: true,
      description: `Features with tasks below, all of which are done. ${OF_FEW_GROUPS}`,
    }),
    completedStoryCount: t.exposeInt('completedStoryCount', {
      nullable: true,
      description: `Stories with tasks below, all of which are done. ${OF_FEW_GROUPS}`,
    }),
    completedTaskCount: t.exposeInt('completedTaskCount', {
      description: 'Tasks in a column that counts as done.',
    }),
  }),
});

const totalRef = builder.objectRef<ProjectStats['total']>('ProjectTotal').implement({
  description: 'How many items there are, and how many of them are done.',
  fields: (t) => ({
    totalCount: t.exposeInt('totalCount', { description: 'How many there are.' }),
    completedCount: t.exposeInt('completedCount', { description: 'How many of them are done.' }),
  }),
});

const typeTotalRef = builder
  .objectRef<ProjectStats['byType'][number]>('ProjectTypeTotal')
  .implement({
    description: 'How many items of a type there are, and how many of them are done.',
    fields: (t) => ({
      type: t.expose('type', { type: enumOf(workItemTypeSchema), description: 'Of which type.' }),
      totalCount: t.exposeInt('totalCount', { description: 'How many there are.' }),
      completedCount: t.exposeInt('completedCount', { description: 'How many of them are done.' }),
    }),
  });

export const projectStatsRef = builder.objectRef<ProjectStats>('ProjectStats').implement({
  description: 'The tasks and ideas of a project, and how many of them are done.',
  fields: (t) => ({
    byType: t.expose('byType', {
      type: [typeTotalRef],
      description: 'Only types that are in columns, and that there are items of.',
    }),
    total: t.expose('total', { type: totalRef, description: 'Of all of these types.' }),
  }),
});
