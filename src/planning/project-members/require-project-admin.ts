import { DomainError } from '../../errors.ts';
import type { OperationContext } from '../../kernel/context.ts';
import { mayManageOthers } from '../../kernel/role.ts';
import { projectNotFound } from '../projects/project.ts';

type Wanted = { projectId: string; what: 'add' | 'remove' };

/** Refuses who is neither owner or admin of the project nor of the organization. */
export async function requireProjectAdmin(
  { caller, db }: OperationContext,
  { projectId, what }: Wanted,
): Promise<void> {
  const project = await db.project.findUnique({
    where: { id: projectId },
    relationLoadStrategy: 'join',
    select: { members: { where: { userId: caller.user.id }, select: { role: true } } },
  });
  if (!project) throw new DomainError(...projectNotFound(projectId));
  const [own] = project.members;
  if (mayManageOthers(caller.role) || own?.role === 'owner' || own?.role === 'admin') return;
  throw new DomainError(
    'PROJECT_ROLE_MISSING',
    `Only project owners or admins can ${what} members. Ask one of them, or an owner or admin of ` +
      'the organization.',
  );
}
