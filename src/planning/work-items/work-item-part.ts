/** What is looked up of a work item besides its own row. */
export const workItemParts = [
  'names',
  'status',
  'relatives',
  'tags',
  'assignees',
  'createdBy',
] as const;

export type WorkItemPart = (typeof workItemParts)[number];
