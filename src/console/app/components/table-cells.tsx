import { memo, type ReactNode } from 'react';
import type { Column } from './column.ts';

type TableCellsProps<Row> = { columns: readonly Column<Row>[]; row: Row };

/** The cells of a table row, rendered again only if the row or the columns change. */
export const TableCells = memo(function TableCells<Row>({ columns, row }: TableCellsProps<Row>) {
  return columns.map((column) => <Cell key={column.id} column={column} row={row} />);
}) as <Row>(props: TableCellsProps<Row>) => ReactNode;

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
