import { defineRelation } from '../../kernel/relation.ts';
import { loadProjectStats, type ProjectStats } from './project-stats.ts';

/** How many tasks and ideas projects have, and how many of them are done. */
export const statsOfProjects = defineRelation<null, ProjectStats>({
  permission: 'projects:read',
  async loadMany({ db }, ids) {
    const statsOf = await loadProjectStats(db, ids);
    return new Map(ids.map((id) => [id, statsOf(id)]));
  },
});
