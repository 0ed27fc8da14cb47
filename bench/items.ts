/** The number of work items: first epics, then features, then tasks below them. */
export const amounts = { epics: 8, features: 32, tasks: 320 } as const;

const groups = amounts.epics + amounts.features;
const LISTED = 50;

/** IDs in creation order, the same in every database. */
export function itemId(item: number): string {
  return fixedId(1, item);
}

/** An ID that contains its kind and its number. */
export function fixedId(kind: number, number: number): string {
  const digits = number.toString(16).padStart(12, '0');
  return `01936b4e-0000-7${kind.toString(16).padStart(3, '0')}-8000-${digits}`;
}

/** The IDs of the first items of every list. */
export const newestTasks = Array.from({ length: LISTED }, (_, index) =>
  itemId(groups + amounts.tasks - index),
);

/** The numbers of the oldest tasks. */
export const renamedTasks = Array.from({ length: 32 }, (_, index) => groups + 1 + index);
