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
  /** An alert dialog. Put `data-autofocus` on its safe answer. */
  isAlert?: boolean;
  /** Escape and clicks outside do not close the dialog. */
  isLocked?: boolean;
  isWide?: boolean;
  onClose?: () => void;
  children: ReactNode;
  footer: ReactNode;
};

/**
 * A modal dialog, open while it is rendered. The initial focus is on the element with
 * `data-autofocus`, otherwise on the heading. Closing returns the focus to the opener.
 */
export function Dialog({ title, isAlert = false, isLocked = false, ...props }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const isShown = useRef(false);
  const id = useId();
  useLayoutEffect(() => {
    const element = dialog.current;
    isShown.current = true;
    if (element) open(element);
    return () => {
      isShown.current = false;
      element?.close();
    };
  }, []);

  const onCancel = (event: SyntheticEvent) => {
    if (event.target !== dialog.current) return;
    event.preventDefault();
    if (!isLocked) props.onClose?.();
  };
  // Chromium closes a dialog on the third Escape even if `cancel` is prevented.
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    if (!isLocked) props.onClose?.();
  };
  const onClosed = (event: SyntheticEvent) => {
    const element = dialog.current;
    if (isLocked && isShown.current && element?.isConnected && event.target === element)
      open(element);
  };
  return (
    <dialog
      ref={dialog}
      className={props.isWide ? 'dialog dialog-wide' : 'dialog'}
      role={isAlert ? 'alertdialog' : undefined}
      aria-labelledby={`${id}-title`}
      aria-describedby={isAlert ? `${id}-body` : undefined}
      {...{ closedby: isLocked ? 'none' : 'closerequest' }}
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
