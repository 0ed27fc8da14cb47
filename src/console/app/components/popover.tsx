import { type ReactNode, type ToggleEvent, useId, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { placeBeside } from './place-beside.ts';

export type PopoverProps = {
  /** The name of the button, for those who do not see what is on it. */
  label: string;
  trigger: ReactNode;
  className?: string;
  /** Which of its edges is under the button's. */
  align?: 'start' | 'end';
  /** What opens is said to be a menu. */
  isMenu?: boolean;
  children: (close: () => void) => ReactNode;
};

/** A button that opens a small sheet beside it, which a click elsewhere or Escape closes. */
export function Popover({ label, trigger, className, align = 'end', ...props }: PopoverProps) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const sheet = useRef<HTMLDivElement>(null);
  const [isOpen, setIsOpen] = useState(false);

  const onBeforeToggle = (event: ToggleEvent<HTMLDivElement>) => {
    if (event.newState !== 'open' || !button.current) return;
    // Nothing is rendered of a closed sheet; now it has to be, before it shows.
    flushSync(() => setIsOpen(true));
    placeBeside(event.currentTarget, { button: button.current, align });
  };
  const onToggle = (event: ToggleEvent<HTMLDivElement>) => {
    if (event.newState === 'closed') setIsOpen(false);
    else event.currentTarget.querySelector<HTMLElement>('[role^=menuitem]')?.focus();
  };
  return (
    <>
      <button
        type="button"
        ref={button}
        className={className}
        popoverTarget={id}
        aria-label={label}
        aria-haspopup={props.isMenu ? 'menu' : undefined}
        aria-expanded={isOpen}
      >
        {trigger}
      </button>
      <div
        popover="auto"
        id={id}
        ref={sheet}
        className="menu"
        onBeforeToggle={onBeforeToggle}
        onToggle={onToggle}
      >
        {isOpen && props.children(() => sheet.current?.hidePopover())}
      </div>
    </>
  );
}
