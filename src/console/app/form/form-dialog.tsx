import { type ReactNode, useId } from 'react';
import { Button } from '../components/button.tsx';
import { Dialog } from '../components/dialog.tsx';
import { FormFailure } from './form-failure.tsx';
import type { Form } from './use-form.ts';

type FormDialogProps = {
  title: string;
  form: Form;
  submitLabel: string;
  busyLabel: string;
  failureTitle: string;
  /** Cannot be cancelled while the request runs, because its response is needed. */
  isLockedWhileBusy?: boolean;
  onClose: () => void;
  children: ReactNode;
};

/** A dialog with a form. */
export function FormDialog({ form, onClose, ...props }: FormDialogProps) {
  const formId = useId();
  const isLocked = form.isBusy && props.isLockedWhileBusy;
  return (
    <Dialog
      title={props.title}
      isLocked={isLocked}
      onClose={onClose}
      footer={
        <>
          <Button onClick={isLocked ? undefined : onClose} aria-disabled={isLocked}>
            Cancel
          </Button>
          <Button
            type="submit"
            form={formId}
            tone="primary"
            isBusy={form.isBusy}
            busyLabel={props.busyLabel}
          >
            {props.submitLabel}
          </Button>
        </>
      }
    >
      <form id={formId} {...form.attributes} className="stack-dialog">
        <FormFailure error={form.failure} title={props.failureTitle} />
        {props.children}
      </form>
    </Dialog>
  );
}
