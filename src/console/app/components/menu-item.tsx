import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';

type MenuItemProps = { onSelect: () => void; isDanger?: boolean; children: ReactNode };

/** An action in a `Menu`. */
export function MenuItem({ onSelect, isDanger = false, children }: MenuItemProps) {
  return (
    <button
      type="button"
      role="menuitem"
      tabIndex={-1}
      className={isDanger ? 'menu-item menu-item-danger' : 'menu-item'}
      onClick={onSelect}
    >
      {children}
    </button>
  );
}

type MenuChoiceProps = { onSelect: () => void; isChosen: boolean; children: ReactNode };

/** A radio item in a `Menu`. */
export function MenuChoice({ onSelect, isChosen, children }: MenuChoiceProps) {
  return (
    <button
      type="button"
      role="menuitemradio"
      aria-checked={isChosen}
      tabIndex={-1}
      className="menu-item"
      onClick={onSelect}
    >
      {children}
      {isChosen && <Icon name="check" className="menu-item-check" />}
    </button>
  );
}
