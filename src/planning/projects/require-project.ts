import { translateDatabaseError } from '../../db/database-error.ts';
import type { OperationContext } from '../../kernel/context.ts';
import { projectFailures } from './project-failures.ts';

/** Fails if the organization does not have the project of the MCP server URL. */
export async function requireProject({ db }: OperationContext, id: string): Promise<void> {
  const project = await db.project
    .findUnique({ where: { id }, select: { id: true } })
    .catch((error) => {
      throw translateDatabaseError(error);
    });
  if (project) return;
  throw projectFailures.configuredNotFound(id);
}
