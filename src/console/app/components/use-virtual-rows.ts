import { defaultRangeExtractor, useWindowVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';

/** Rows around the visible ones, for the keyboard, for screen readers and for fast scrolling. */
const AROUND = 8;

/** Rows before the end at which the next page is loaded. */
const AHEAD = 20;

type Options<Row> = {
  rows: readonly Row[];
  keyOf: (row: Row) => string;
  /** The usual height of a row in pixels, its gap to the next one included. */
  height: number;
  /** Loads the next page. Undefined while there is none, or another one loads. */
  onEnd: (() => void) | undefined;
};

type VirtualRow<Row> = {
  row: Row;
  key: string;
  index: number;
  /** The space before the row, in place of the rows that are not rendered. */
  space: number;
};

/**
 * The rows in and around the window, and the row that had the focus last, which stays, so that it
 * keeps the focus while the page scrolls, and gets it back from a dialog. The rows beside it stay too:
 * Tab can be faster than the rendering of a page that scrolls, and would leave the list.
 */
export function useVirtualRows<Row>({ rows, keyOf, height, onEnd }: Options<Row>) {
  const container = useRef<HTMLElement | null>(null);
  const [top, setTop] = useState(0);
  const [focused, setFocused] = useState<string | null>(null);
  useLayoutEffect(() => {
    const box = container.current?.getBoundingClientRect();
    if (box) setTop(Math.round(box.top + window.scrollY));
  });
  const virtualizer = useWindowVirtualizer({
    count: rows.length,
    estimateSize: () => height,
    getItemKey: (index) => keyAt(rows, { index, keyOf }),
    overscan: AROUND,
    scrollMargin: top,
    rangeExtractor(range) {
      const indexes = defaultRangeExtractor(range);
      const kept = focused === null ? -1 : rows.findIndex((row) => keyOf(row) === focused);
      if (kept < 0) return indexes;
      const beside = [kept - 1, kept, kept + 1].filter((index) => index in rows);
      return [...new Set([...indexes, ...beside])].sort((one, other) => one - other);
    },
  });
  const items = virtualizer.getVirtualItems();
  const last = virtualizer.range?.endIndex ?? -1;
  const isNearEnd = last >= rows.length - 1 - AHEAD;
  useEffect(() => {
    if (isNearEnd) onEnd?.();
  }, [isNearEnd, onEnd]);

  const shown: VirtualRow<Row>[] = [];
  let end = top;
  for (const { index, start, end: next } of items) {
    const row = rows[index];
    if (row === undefined) continue;
    shown.push({ row, key: keyOf(row), index, space: start - end });
    end = next;
  }
  return {
    container,
    shown,
    /** The space after the last row. */
    space: top + virtualizer.getTotalSize() - end,
    measure: virtualizer.measureElement,
    setFocused,
  };
}

type Place<Row> = { index: number; keyOf: (row: Row) => string };

function keyAt<Row>(rows: readonly Row[], { index, keyOf }: Place<Row>): string | number {
  const row = rows[index];
  return row === undefined ? index : keyOf(row);
}
