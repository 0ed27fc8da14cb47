import { Card } from './card.tsx';
import type { Column } from './column.ts';

type CardsProps<Row> = {
  label: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  keyOf: (row: Row) => string;
};

/** The rows of a table as cards, for narrow screens. */
export function Cards<Row>({ label, columns, rows, keyOf }: CardsProps<Row>) {
  return (
    <ul className="cards" aria-label={label}>
      {rows.map((row) => (
        <li key={keyOf(row)}>
          <Card columns={columns} row={row} />
        </li>
      ))}
    </ul>
  );
}
