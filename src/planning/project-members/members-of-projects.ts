import { defineRelation } from '../../kernel/relation.ts';
import {
  MAX_PROJECT_MEMBERS,
  projectMemberQuery,
  type ShownProjectMember,
  showProjectMember,
} from './project-member.ts';

/** Members by project ID, longest membership first. */
export const membersOfProjects = defineRelation<null, ShownProjectMember[]>({
  permission: 'projects:read',
  async loadMany({ caller, db }, ids) {
    const { relationLoadStrategy, ...query } = projectMemberQuery;
    const projects = await db.project.findMany({
      where: { id: { in: [...ids] } },
      relationLoadStrategy,
      select: { id: true, members: { ...query, take: MAX_PROJECT_MEMBERS } },
    });
    return new Map(
      projects.map(({ id, members }) => [id, members.map((row) => showProjectMember(caller, row))]),
    );
  },
});
