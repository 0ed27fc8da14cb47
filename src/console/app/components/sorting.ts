/** By which column rows are sorted, and which way. */
export type Sorting = { by: string; isDescending: boolean };
