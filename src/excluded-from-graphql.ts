/** Operations that the graph does without, and why. */
export const excludedFromGraphQL: Readonly<Record<string, string>> = {
  getWorkItemContext: 'A graph asks a work item for what it wants of it.',
  getDependenciesBatch: '`blockedBy` and `blocks` can be asked of any number of work items.',
  getBoardContext: '`project { boards { columns { id name role } } }` says as much.',
  resolveTaskIds: 'resolveWorkItems does it, and the board is one field further.',
  getMilestoneProgress: 'A milestone has it as a field.',
  getProfile: 'The viewer says who it is.',
  listBoardWorkItems: '`board { columns { workItems } }` reads the same.',
  listAreaWorkItems: '`boards(filter: { area }) { columns { workItems } }` reads the same.',
  getProjectDetail: '`project { boards docLinks repositories notes }` reads the same.',
};
