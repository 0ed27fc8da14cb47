import type { TableHeadProps } from './table-head.tsx';

export type VirtualTableProps<Row> = TableHeadProps<Row> & {
  caption: string;
  rows: readonly Row[];
  keyOf: (row: Row) => string;
  /** The number of rows, those that are not loaded included. */
  total: number;
  /** Loads the next page. Undefined while there is none, or another one loads. */
  onEnd: (() => void) | undefined;
};
