import type { Project } from '../../db/generated/client.ts';
import type { OperationContext } from '../../kernel/context.ts';
import { isId } from '../../kernel/schemas.ts';

/**
 * The project of the organization with an ID, or with a current or former key in any case. Null if
 * there is none.
 */
export function findProject(
  { db }: Pick<OperationContext, 'db'>,
  ref: string,
): Promise<Project | null> {
  if (isId(ref)) return db.project.findUnique({ where: { id: ref.toLowerCase() } });
  return db.project.findFirst({ where: { keys: { some: { key: ref.trim().toUpperCase() } } } });
}
