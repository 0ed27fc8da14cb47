/** Page size of a connection without `first` and `last`. */
export const DEFAULT_PAGE_SIZE = 25;
