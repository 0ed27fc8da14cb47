import { defineRelation } from '../relation.ts';
import { type ShownProject, showProject } from './project.ts';

/** Projects by their ids. */
export const projectsById = defineRelation<null, ShownProject>({
  permission: 'projects:read',
  async loadMany({ caller, db }, ids) {
    const rows = await db.project.findMany({ where: { id: { in: [...ids] } } });
    return new Map(rows.map((row) => [row.id, showProject(caller, row)]));
  },
});
