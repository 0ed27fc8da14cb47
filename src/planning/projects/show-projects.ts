import type { Project } from '../../db/generated/client.ts';
import type { OperationContext } from '../../kernel/context.ts';
import type { View } from '../../kernel/operation.ts';
import { type ShownProject, showProject } from './project.ts';
import { loadProjectCounts } from './project-counts.ts';

/** Converts rows to their outputs, with counts unless the view omits them. */
export async function showProjects(
  { caller, db }: OperationContext,
  rows: readonly Project[],
  { linked: wantsCounts = true }: View,
): Promise<ShownProject[]> {
  const ids = rows.map(({ id }) => id);
  const counts = wantsCounts && ids.length > 0 ? await loadProjectCounts(db, ids) : undefined;
  return rows.map((row) => ({ ...showProject(caller, row), ...counts?.get(row.id) }));
}

/** Converts one row to its output, in the same way. */
export async function showOneProject(
  { caller, db }: OperationContext,
  row: Project,
  { linked: wantsCounts = true }: View,
): Promise<ShownProject> {
  const counts = wantsCounts ? await loadProjectCounts(db, [row.id]) : undefined;
  return { ...showProject(caller, row), ...counts?.get(row.id) };
}
