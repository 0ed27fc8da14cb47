import { type ComponentProps, type ReactNode, useEffect, useRef, useState } from 'react';
import { Field } from './field.tsx';

type PasswordFieldProps = Omit<ComponentProps<'input'>, 'id' | 'type'> & {
  label: string;
  hint?: ReactNode;
  error?: string | undefined;
};

/** A password input with a show/hide button. Submitting the form hides the password again. */
export function PasswordField({ label, hint, error, ...input }: PasswordFieldProps) {
  const [isShown, setIsShown] = useState(false);
  const [status, setStatus] = useState('');
  const control = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const form = control.current?.form;
    const hide = () => setIsShown(false);
    form?.addEventListener('submit', hide);
    return () => form?.removeEventListener('submit', hide);
  }, []);

  const toggle = () => {
    setIsShown(!isShown);
    setStatus(isShown ? 'Password hidden.' : 'Password shown.');
  };
  return (
    <Field label={label} hint={hint} error={error}>
      {(wiring) => (
        <div className="input-with-button">
          <input
            {...input}
            {...wiring}
            ref={control}
            type={isShown ? 'text' : 'password'}
            className="input"
            spellCheck={false}
            autoCapitalize="none"
            autoCorrect="off"
          />
          <button
            type="button"
            aria-label={`${isShown ? 'Hide' : 'Show'} ${label.toLowerCase()}`}
            onClick={toggle}
          >
            {isShown ? 'Hide' : 'Show'}
          </button>
          <span className="visually-hidden" role="status">
            {status}
          </span>
        </div>
      )}
    </Field>
  );
}
