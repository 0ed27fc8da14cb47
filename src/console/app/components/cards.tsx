import { Fragment } from 'react';
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

function Card<Row>({ columns, row }: { columns: readonly Column<Row>[]; row: Row }) {
  const heading = columns.find(({ kind }) => kind === 'heading');
  const actions = columns.find(({ kind }) => kind === 'actions');
  const facts = columns.filter((column) => column !== heading && column !== actions);
  return (
    <>
      <div className="table-heading breaks">{heading?.cell(row)}</div>
      <div className="cards-actions">{actions?.cell(row)}</div>
      <dl className="facts">
        {facts.map(({ id, title, cell }) => (
          <Fragment key={id}>
            <dt>{title}</dt>
            <dd>{cell(row)}</dd>
          </Fragment>
        ))}
      </dl>
    </>
  );
}
