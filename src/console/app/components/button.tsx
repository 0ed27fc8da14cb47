import type { ComponentProps, MouseEvent } from 'react';
import { buttonClass, type Tone } from './button-class.ts';

type ButtonProps = ComponentProps<'button'> & {
  tone?: Tone;
  /** Ignores clicks but keeps the focus, unlike `disabled`. */
  isBusy?: boolean;
  /** Replaces the label while busy. */
  busyLabel?: string;
};

export function Button({ tone, isBusy = false, busyLabel, ...rest }: ButtonProps) {
  const { className, children, onClick, type = 'button', ...others } = rest;
  const press = (event: MouseEvent<HTMLButtonElement>) => {
    if (isBusy) event.preventDefault();
    else onClick?.(event);
  };
  return (
    <button
      {...others}
      type={type}
      className={buttonClass(tone, className)}
      aria-disabled={isBusy || others['aria-disabled']}
      onClick={press}
    >
      {isBusy && <span className="spinner" aria-hidden="true" />}
      {isBusy && busyLabel ? busyLabel : children}
    </button>
  );
}
