import { Cards } from './cards.tsx';
import { TableCells } from './table-cells.tsx';
import { TableHead, type TableHeadProps } from './table-head.tsx';
import { useMediaQuery } from './use-media-query.ts';

type DataTableProps<Row> = TableHeadProps<Row> & {
  caption: string;
  rows: readonly Row[];
  keyOf: (row: Row) => string;
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
        <TableHead {...props} />
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)}>
              <TableCells columns={columns} row={row} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
