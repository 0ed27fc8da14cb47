import { translateDatabaseError } from '../../db/database-error.ts';
import { DomainError } from '../../errors.ts';
import type { OperationContext } from '../../kernel/context.ts';

/** Makes sure that a project named by configuration is one of the caller's organization. */
export async function requireProject({ db }: OperationContext, id: string): Promise<void> {
  const project = await db.project
    .findUnique({ where: { id }, select: { id: true } })
    .catch((error) => {
      throw translateDatabaseError(error);
    });
  if (project) return;
  throw new DomainError('PROJECT_NOT_FOUND', `The configured project was not found: ${id}.`);
}
