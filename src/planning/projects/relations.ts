import { Prisma, type Project } from '../../db/generated/client.ts';
import type { AsJson } from '../../db/tenant-client.ts';
import { readTogether } from '../../kernel/read-together.ts';
import { defineRelation } from '../../kernel/relation.ts';
import { toDate } from '../../kernel/to-date.ts';
import { type ShownProject, showProject } from './project.ts';
import { loadProjectCounts, type ProjectCounts } from './project-counts.ts';
import { loadProjectStats, type ProjectStats } from './project-stats.ts';

/** Projects by ID. */
export const projectsById = defineRelation<null, ShownProject>({
  permission: 'projects:read',
  async loadMany(context, ids) {
    const rows = await readTogether<Project>(
      context,
      (organizationId) => Prisma.sql`
        SELECT * FROM "projects"
        WHERE "organizationId" = ${organizationId} AND "id" = ANY(${[...ids]}::uuid[])`,
    );
    return new Map(rows.map((row) => [row.id, showProject(context.caller, withDates(row))]));
  },
});

function withDates(row: AsJson<Project>): Project {
  return {
    ...row,
    startDate: toDate(row.startDate),
    targetDate: toDate(row.targetDate),
    createdAt: new Date(row.createdAt),
    updatedAt: new Date(row.updatedAt),
  };
}

/** Counts by project ID. */
export const countsOfProjects = defineRelation<null, ProjectCounts>({
  permission: 'projects:read',
  loadMany: ({ db }, ids) => loadProjectCounts(db, ids),
});

/** Statistics by project ID. */
export const statsOfProjects = defineRelation<null, ProjectStats>({
  permission: 'projects:read',
  async loadMany({ db }, ids) {
    const statsOf = await loadProjectStats(db, ids);
    return new Map(ids.map((id) => [id, statsOf(id)]));
  },
});
