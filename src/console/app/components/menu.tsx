import type { KeyboardEvent, ReactNode } from 'react';
import { Popover, type PopoverProps } from './popover.tsx';

type MenuProps = Omit<PopoverProps, 'children' | 'isMenu'> & {
  children: ReactNode;
  /** A note below the items, such as why an action is missing. */
  note?: string | undefined;
};

/** A menu button. Arrow keys move between the items; selecting one or Tab closes the menu. */
export function Menu({ children, note, ...popover }: MenuProps) {
  return (
    <Popover {...popover} isMenu>
      {(close) => (
        <>
          <div
            role="menu"
            tabIndex={-1}
            aria-label={popover.label}
            onKeyDown={(event) => (event.key === 'Tab' ? close() : move(event))}
            onClick={close}
          >
            {children}
          </div>
          {note && <p className="menu-note">{note}</p>}
        </>
      )}
    </Popover>
  );
}

const steps: Record<string, (from: number, count: number) => number> = {
  ArrowDown: (from, count) => (from + 1) % count,
  ArrowUp: (from, count) => (from - 1 + count) % count,
  Home: () => 0,
  End: (_from, count) => count - 1,
};

function move(event: KeyboardEvent<HTMLDivElement>): void {
  const step = steps[event.key];
  if (!step) return;
  event.preventDefault();
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>('[role^=menuitem]')];
  const from = items.indexOf(document.activeElement as HTMLElement);
  items[step(from, items.length)]?.focus();
}
