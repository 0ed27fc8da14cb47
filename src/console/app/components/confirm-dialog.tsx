import type { ReactNode } from 'react';
import { toApiError } from '../client/to-api-error.ts';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { Notice } from './notice.tsx';

type ConfirmDialogProps = {
  title: string;
  /** What leaves everything as it is, such as "Keep member"; it has the focus. */
  keepLabel: string;
  confirmLabel: string;
  busyLabel: string;
  isBusy: boolean;
  /** What stands above a failure, such as "Not removed." */
  failureTitle: string;
  error: unknown;
  onConfirm: () => void;
  onClose: () => void;
  /** What ends by it. */
  children: ReactNode;
};

/** Asks before something ends. When that fails, it says so and stays. */
export function ConfirmDialog({
  title,
  children,
  onConfirm,
  onClose,
  ...props
}: ConfirmDialogProps) {
  return (
    <Dialog
      isAlert
      title={title}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose} data-autofocus>
            {props.keepLabel}
          </Button>
          <Button
            tone="danger"
            isBusy={props.isBusy}
            busyLabel={props.busyLabel}
            onClick={onConfirm}
          >
            {props.confirmLabel}
          </Button>
        </>
      }
    >
      {props.error ? (
        <Notice tone="danger" title={props.failureTitle}>
          {toApiError(props.error).message}
        </Notice>
      ) : null}
      {children}
    </Dialog>
  );
}
