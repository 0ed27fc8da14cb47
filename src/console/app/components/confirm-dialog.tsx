import { type FormEvent, type ReactNode, useId } from 'react';
import { toApiError } from '../client/to-api-error.ts';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { Notice, UNKNOWN_OUTCOME } from './notice.tsx';

type ConfirmDialogProps = {
  title: string;
  /** The safe answer, such as "Keep member". It has the initial focus. */
  keepLabel: string;
  confirmLabel: string;
  busyLabel: string;
  failureTitle: string;
  mutation: { isPending: boolean; error: unknown };
  onConfirm: () => void;
  onClose: () => void;
  children: ReactNode;
};

/** Asks for confirmation of a destructive action. Stays open and shows the error if it fails. */
export function ConfirmDialog({ mutation, onConfirm, onClose, ...props }: ConfirmDialogProps) {
  const formId = useId();
  const failure = mutation.error ? toApiError(mutation.error) : null;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!mutation.isPending) onConfirm();
  };
  return (
    <Dialog
      isAlert
      title={props.title}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose} data-autofocus>
            {props.keepLabel}
          </Button>
          <Button
            type="submit"
            form={formId}
            tone="danger"
            isBusy={mutation.isPending}
            busyLabel={props.busyLabel}
          >
            {props.confirmLabel}
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={submit} noValidate className="stack-dialog">
        {failure && (
          <Notice
            tone="danger"
            title={failure.isOutcomeUnknown ? UNKNOWN_OUTCOME : props.failureTitle}
          >
            {failure.message}
          </Notice>
        )}
        {props.children}
      </form>
    </Dialog>
  );
}
