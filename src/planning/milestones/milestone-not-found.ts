/** The failure of every operation that takes a milestone's id, whether it is absent or another's. */
export function milestoneNotFound(id: string): ['MILESTONE_NOT_FOUND', string] {
  return [
    'MILESTONE_NOT_FOUND',
    `Milestone not found: ${id}. List the milestones of a project to see their ids.`,
  ];
}
