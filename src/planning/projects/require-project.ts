import { translateDatabaseError } from '../../db/database-error.ts';
import { chooseNamed } from '../../kernel/choose-named.ts';
import type { OperationContext } from '../../kernel/context.ts';
import { requirePermission } from '../../kernel/require-permission.ts';
import { isId } from '../../kernel/schemas.ts';
import { projectNaming } from './id-or-project.ts';
import { projectFailures } from './project-failures.ts';

/** The ID of the project in the MCP server URL. Fails if the organization does not have it. */
export async function requireProject(context: OperationContext, ref: string): Promise<string> {
  try {
    return isId(ref) ? await requireId(context, ref) : await requireName(context, ref);
  } catch (error) {
    throw translateDatabaseError(error);
  }
}

async function requireId({ db }: OperationContext, id: string): Promise<string> {
  const project = await db.project.findUnique({ where: { id }, select: { id: true } });
  if (project) return project.id;
  throw projectFailures.configuredNotFound(id);
}

async function requireName(context: OperationContext, name: string): Promise<string> {
  requirePermission(context, projectNaming.permission);
  const found = await projectNaming.find(context, [name], {});
  return chooseNamed(name, { ...projectNaming, path: 'projectId', found }).id;
}
