import type { ReactNode } from 'react';

/** One thing that is shown of each row of a `DataTable`. */
export type Column<Row> = {
  id: string;
  title: string;
  cell: (row: Row) => ReactNode;
  /** `heading` names the row, `actions` is what can be done with it. */
  kind?: 'heading' | 'actions' | 'number';
  isSortable?: boolean;
};
