import type { StepContext } from '../../kernel/step-context.ts';
import { projectFailures } from './project-failures.ts';

/** Makes sure that a project that an input names, if it names one, is one of the organization. */
export async function requireKnownProject(
  { db, fail }: StepContext<'PROJECT_NOT_FOUND'>,
  id: string | null | undefined,
): Promise<void> {
  if (!id || (await db.project.findUnique({ where: { id }, select: { id: true } }))) return;
  throw fail(projectFailures.notFound(id));
}
