import { Fragment } from 'react';
import { TableCells } from './table-cells.tsx';
import { TableHead } from './table-head.tsx';
import { useMediaQuery } from './use-media-query.ts';
import { useVirtualRows } from './use-virtual-rows.ts';
import { VirtualCards } from './virtual-cards.tsx';
import type { VirtualTableProps } from './virtual-table-props.ts';

/** A table that renders the rows in the window only, shown as cards on narrow screens. */
export function VirtualTable<Row>(props: VirtualTableProps<Row>) {
  const isNarrow = useMediaQuery('(width < 820px)');
  return isNarrow ? <VirtualCards {...props} /> : <WideTable {...props} />;
}

const HEIGHT = 55;

/** The heading is the first row for screen readers. */
const HEAD_ROWS = 1;

function WideTable<Row>({ caption, rows, keyOf, total, onEnd, ...head }: VirtualTableProps<Row>) {
  const { columns } = head;
  const list = useVirtualRows({ rows, keyOf, height: HEIGHT, onEnd });
  return (
    <div className="card">
      <table className="table table-virtual" aria-rowcount={total + HEAD_ROWS}>
        <caption className="visually-hidden">{caption}</caption>
        <TableHead {...head} />
        <tbody
          ref={(body) => {
            list.container.current = body;
          }}
        >
          {list.shown.map(({ row, key, index, space }) => (
            <Fragment key={key}>
              <Space height={space} span={columns.length} />
              <tr
                ref={list.measure}
                data-index={index}
                aria-rowindex={index + 1 + HEAD_ROWS}
                onFocus={() => list.setFocused(key)}
              >
                <TableCells columns={columns} row={row} />
              </tr>
            </Fragment>
          ))}
          <Space height={list.space} span={columns.length} />
        </tbody>
      </table>
    </div>
  );
}

/** Takes the place of the rows that are not rendered. */
function Space({ height, span }: { height: number; span: number }) {
  if (height <= 0) return null;
  return (
    <tr className="table-space">
      <td colSpan={span} style={{ height }} />
    </tr>
  );
}
