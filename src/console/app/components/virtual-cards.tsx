import { Card } from './card.tsx';
import { useVirtualRows } from './use-virtual-rows.ts';
import type { VirtualTableProps } from './virtual-table-props.ts';

const HEIGHT = 232;

/** The cards in the window. A card has the space of those before it as its margin. */
export function VirtualCards<Row>(props: VirtualTableProps<Row>) {
  const { caption, columns, rows, keyOf, total, onEnd } = props;
  const list = useVirtualRows({ rows, keyOf, height: HEIGHT, onEnd });
  return (
    <ul
      className="cards cards-virtual"
      aria-label={caption}
      ref={(element) => {
        list.container.current = element;
      }}
      style={{ paddingBottom: list.space }}
    >
      {list.shown.map(({ row, key, index, space }) => (
        <li
          key={key}
          ref={list.measure}
          data-index={index}
          aria-setsize={total}
          aria-posinset={index + 1}
          style={{ marginTop: space }}
          onFocus={() => list.setFocused(key)}
        >
          <div className="cards-card">
            <Card columns={columns} row={row} />
          </div>
        </li>
      ))}
    </ul>
  );
}
