import type { Column } from './column.ts';
import { Icon } from './icon.tsx';
import type { Sorting } from './sorting.ts';

export type TableHeadProps<Row> = {
  columns: readonly Column<Row>[];
  sorting?: Sorting;
  onSort?: (by: string) => void;
};

/** The row of column headings, which sort the table. */
export function TableHead<Row>({ columns, ...props }: TableHeadProps<Row>) {
  return (
    <thead>
      <tr>
        {columns.map((column) => (
          <ColumnHeading key={column.id} column={column} {...props} />
        ))}
      </tr>
    </thead>
  );
}

type ColumnHeadingProps<Row> = Omit<TableHeadProps<Row>, 'columns'> & { column: Column<Row> };

function ColumnHeading<Row>({ column, sorting, onSort }: ColumnHeadingProps<Row>) {
  const { id, title, kind, isSortable } = column;
  const direction = sorting?.isDescending ? 'descending' : 'ascending';
  return (
    <th
      scope="col"
      className={kind && `table-${kind}`}
      aria-sort={sorting?.by === id ? direction : undefined}
    >
      {isSortable ? (
        <button type="button" className="sort-button" onClick={() => onSort?.(id)}>
          {title}
          <Icon name="up" className={`sort-${direction}`} />
        </button>
      ) : (
        <span className={kind === 'actions' ? 'visually-hidden' : undefined}>{title}</span>
      )}
    </th>
  );
}
