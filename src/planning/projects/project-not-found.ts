/** The failure of every operation that takes a project's id, whether it is absent or another's. */
export function projectNotFound(id: string): ['PROJECT_NOT_FOUND', string] {
  return ['PROJECT_NOT_FOUND', `Project not found: ${id}. List the projects to see their ids.`];
}
