/** How many work items there are; the first are epics, then come features, then tasks below them. */
export const amounts = { epics: 8, features: 32, tasks: 320 } as const;

const groups = amounts.epics + amounts.features;
const LISTED = 50;

/** Ids in the order in which the items came about, the same in every database. */
export function itemId(item: number): string {
  return fixedId(1, item);
}

/** An id that says of what kind and which one it is. */
export function fixedId(kind: number, number: number): string {
  const digits = number.toString(16).padStart(12, '0');
  return `01936b4e-0000-7${kind.toString(16).padStart(3, '0')}-8000-${digits}`;
}

/** The ids of what every list begins with. */
export const newestTasks = Array.from({ length: LISTED }, (_, index) =>
  itemId(groups + amounts.tasks - index),
);

/** The oldest tasks, by their numbers. */
export const renamedTasks = Array.from({ length: 32 }, (_, index) => groups + 1 + index);
