import { type MouseEvent, useEffect, useRef } from 'react';
import { Icon } from './icon.tsx';

export type FieldError = { fieldId: string; message: string };

const PREFIX = 'Error: ';

type ErrorSummaryProps = { errors: readonly FieldError[] };

/**
 * The validation errors of a form, with links to the fields. It takes the focus whenever `errors`
 * changes, so pass a new array on each submit.
 */
export function ErrorSummary({ errors }: ErrorSummaryProps) {
  const summary = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (errors.length === 0) return;
    summary.current?.focus();
    const before = document.title;
    document.title = PREFIX + before;
    return () => {
      document.title = document.title.replace(PREFIX, '');
    };
  }, [errors]);

  if (errors.length === 0) return null;
  return (
    <div className="notice notice-danger" role="alert" tabIndex={-1} ref={summary}>
      <Icon name="alert" />
      <div className="notice-body">
        <p className="notice-title">
          {errors.length === 1 ? 'There is a problem' : `There are ${errors.length} problems`}
        </p>
        <ul>
          {errors.map(({ fieldId, message }) => (
            <li key={fieldId}>
              <a href={`#${fieldId}`} onClick={(event) => focusField(event, fieldId)}>
                {message}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

/** Focuses by script, as `<base>` makes a fragment link leave the page. */
function focusField(event: MouseEvent, fieldId: string): void {
  event.preventDefault();
  document.getElementById(fieldId)?.focus();
}
