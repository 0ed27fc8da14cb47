/** How many rows a connection has where neither `first` nor `last` says so. */
export const DEFAULT_PAGE_SIZE = 25;
