/** The sort order of a table: the id of a column and the direction. */
export type Sorting = { by: string; isDescending: boolean };
