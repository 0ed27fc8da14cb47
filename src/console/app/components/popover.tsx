import { type ReactNode, type ToggleEvent, useEffect, useId, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { positionPopover } from './position-popover.ts';

export type PopoverProps = {
  /** The accessible name of the button. */
  label: string;
  trigger: ReactNode;
  className?: string;
  /** The edge of the popover that is aligned with the button. */
  align?: 'start' | 'end';
  isMenu?: boolean;
  children: (close: () => void) => ReactNode;
};

/** A button with a popover, which Escape, a click outside or leaving it by Tab closes. */
export function Popover({ label, trigger, className, align = 'end', ...props }: PopoverProps) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const popover = useRef<HTMLDivElement>(null);
  const [isOpen, setIsOpen] = useState(false);

  const onBeforeToggle = (event: ToggleEvent<HTMLDivElement>) => {
    if (event.newState !== 'open' || !button.current) return;
    // A closed popover has no content. Render it before the browser shows and measures it.
    flushSync(() => setIsOpen(true));
    // The browser focuses it while it opens. The toggle event comes later, and keys may come between.
    event.currentTarget.querySelector('[role^=menuitem]')?.setAttribute('autofocus', '');
    positionPopover(event.currentTarget, { button: button.current, align });
  };
  const onToggle = (event: ToggleEvent<HTMLDivElement>) => {
    if (event.newState === 'closed') setIsOpen(false);
  };
  useEffect(() => {
    const element = popover.current;
    const leave = ({ relatedTarget }: FocusEvent) => {
      if (!(relatedTarget instanceof Node) || relatedTarget === button.current) return;
      if (!element?.contains(relatedTarget)) element?.hidePopover();
    };
    element?.addEventListener('focusout', leave);
    return () => element?.removeEventListener('focusout', leave);
  }, []);
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
        ref={popover}
        className="menu"
        onBeforeToggle={onBeforeToggle}
        onToggle={onToggle}
      >
        {isOpen && props.children(() => popover.current?.hidePopover())}
      </div>
    </>
  );
}
