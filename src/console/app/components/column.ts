import type { ReactNode } from 'react';

/** A column of a `DataTable`. */
export type Column<Row> = {
  id: string;
  title: string;
  cell: (row: Row) => ReactNode;
  /** `heading` is the row header, `actions` holds the row's menu. */
  kind?: 'heading' | 'actions' | 'number';
  isSortable?: boolean;
};
