import { Fragment, memo, type ReactNode } from 'react';
import type { Column } from './column.ts';

/** A row of a table as the content of a card, rendered again only if the row or the columns change. */
export const Card = memo(function Card<Row>({
  columns,
  row,
}: {
  columns: readonly Column<Row>[];
  row: Row;
}) {
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
}) as <Row>(props: { columns: readonly Column<Row>[]; row: Row }) => ReactNode;
