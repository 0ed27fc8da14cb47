import { Cards } from './cards.tsx';
import type { Column } from './column.ts';
import { Icon } from './icon.tsx';
import type { Sorting } from './sorting.ts';
import { useMediaQuery } from './use-media-query.ts';

type DataTableProps<Row> = {
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  keyOf: (row: Row) => string;
  sorting?: Sorting;
  onSort?: (by: string) => void;
};

/** A table, shown as cards on narrow screens. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const isNarrow = useMediaQuery('(width < 820px)');
  const { caption, columns, rows, keyOf } = props;
  if (isNarrow) return <Cards label={caption} columns={columns} rows={rows} keyOf={keyOf} />;
  return (
    <div className="card">
      <table className="table">
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <ColumnHeading key={column.id} column={column} {...props} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)}>
              {columns.map((column) => (
                <Cell key={column.id} column={column} row={row} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

type CellProps<Row> = { column: Column<Row>; row: Row };

function Cell<Row>({ column: { kind, cell }, row }: CellProps<Row>) {
  if (kind === 'heading') {
    return (
      <th scope="row" className="table-heading">
        {cell(row)}
      </th>
    );
  }
  return <td className={kind && `table-${kind}`}>{cell(row)}</td>;
}

type ColumnHeadingProps<Row> = Pick<DataTableProps<Row>, 'sorting' | 'onSort'> & {
  column: Column<Row>;
};

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
