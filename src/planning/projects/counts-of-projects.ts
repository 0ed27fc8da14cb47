import { defineRelation } from '../../kernel/relation.ts';
import { loadProjectCounts, type ProjectCounts } from './project-counts.ts';

/** What the work items of projects come to. */
export const countsOfProjects = defineRelation<null, ProjectCounts>({
  permission: 'projects:read',
  loadMany: ({ db }, ids) => loadProjectCounts(db, ids),
});
