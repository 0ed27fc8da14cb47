import {
  type KeyboardEvent,
  type ReactNode,
  type SyntheticEvent,
  useId,
  useLayoutEffect,
  useRef,
} from 'react';

type DialogProps = {
  title: string;
  /** Asks before something ends: its safe answer carries `data-autofocus`. */
  isAlert?: boolean;
  /** Neither Escape nor a click beside it closes it. */
  isStaying?: boolean;
  isWide?: boolean;
  onClose?: () => void;
  children: ReactNode;
  footer: ReactNode;
};

/**
 * A modal dialog, open as long as it is rendered. The focus goes to what carries `data-autofocus`,
 * otherwise to the heading, stays inside, and goes back to where it was.
 */
export function Dialog({ title, isAlert = false, isStaying = false, ...props }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useLayoutEffect(() => {
    const element = dialog.current;
    if (element) open(element);
    return () => element?.close();
  }, []);

  const onCancel = (event: SyntheticEvent) => {
    if (event.target !== dialog.current) return;
    event.preventDefault();
    if (!isStaying) props.onClose?.();
  };
  // Chromium closes a dialog at the third Escape, whatever is made of `cancel`.
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    if (!isStaying) props.onClose?.();
  };
  const onClosed = (event: SyntheticEvent) => {
    const element = dialog.current;
    if (isStaying && element?.isConnected && event.target === element) open(element);
  };
  return (
    <dialog
      ref={dialog}
      className={props.isWide ? 'dialog dialog-wide' : 'dialog'}
      role={isAlert ? 'alertdialog' : undefined}
      aria-labelledby={`${id}-title`}
      aria-describedby={isAlert ? `${id}-body` : undefined}
      {...{ closedby: isStaying ? 'none' : 'closerequest' }}
      onCancel={onCancel}
      onKeyDown={onKeyDown}
      onClose={onClosed}
    >
      <div className="dialog-body">
        <h2 id={`${id}-title`} className="breaks" tabIndex={-1}>
          {title}
        </h2>
        <div id={`${id}-body`} className="stack-dialog">
          {props.children}
        </div>
      </div>
      <div className="dialog-foot">{props.footer}</div>
    </dialog>
  );
}

function open(dialog: HTMLDialogElement): void {
  if (!dialog.open) dialog.showModal();
  const first = dialog.querySelector<HTMLElement>('[data-autofocus]');
  (first ?? dialog.querySelector('h2'))?.focus();
}
