import { mayManageOthers } from '../../kernel/role.ts';
import type { StepContext } from '../../kernel/step-context.ts';
import { projectFailures } from '../projects/project-failures.ts';
import { projectMemberFailures } from './project-member-failures.ts';

type Attempt = { projectId: string; action: 'add' | 'remove' };

/** Fails unless the caller is an owner or admin of the project or of the organization. */
export async function requireProjectAdmin(
  { caller, db, fail }: StepContext<'PROJECT_NOT_FOUND' | 'PROJECT_ROLE_MISSING'>,
  { projectId, action }: Attempt,
): Promise<void> {
  const project = await db.project.findUnique({
    where: { id: projectId },
    relationLoadStrategy: 'join',
    select: { members: { where: { userId: caller.user.id }, select: { role: true } } },
  });
  if (!project) throw fail(projectFailures.notFound(projectId));
  const [own] = project.members;
  if (mayManageOthers(caller.role) || own?.role === 'owner' || own?.role === 'admin') return;
  throw fail(projectMemberFailures.adminOnly(action));
}
