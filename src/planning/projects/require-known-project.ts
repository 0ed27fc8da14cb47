import type { StepContext } from '../../kernel/step-context.ts';
import { projectFailures } from './project-failures.ts';

/** Fails if the input has the ID of a project that the organization does not have. */
export async function requireKnownProject(
  { db, fail }: StepContext<'PROJECT_NOT_FOUND'>,
  id: string | null | undefined,
): Promise<void> {
  if (!id || (await db.project.findUnique({ where: { id }, select: { id: true } }))) return;
  throw fail(projectFailures.notFound(id));
}
