/** The failure of every operation that takes a work item, whether it is absent or another's. */
export function workItemNotFound(ref: string): ['WORK_ITEM_NOT_FOUND', string] {
  return [
    'WORK_ITEM_NOT_FOUND',
    `Work item not found: ${ref}. List or search the work items to see their ids.`,
  ];
}
