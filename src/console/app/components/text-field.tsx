import type { ComponentProps, ReactNode } from 'react';
import { Field } from './field.tsx';

type TextFieldProps = Omit<ComponentProps<'input'>, 'id'> & {
  label: string;
  id?: string;
  hint?: ReactNode;
  error?: string | undefined;
};

/** A labelled single-line text input. */
export function TextField({ label, id, hint, error, ...input }: TextFieldProps) {
  return (
    <Field label={label} id={id} hint={hint} error={error}>
      {(wiring) => <input type="text" {...input} {...wiring} className="input" />}
    </Field>
  );
}
