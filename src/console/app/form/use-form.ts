import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { ApiError } from '../client/api-error.ts';
import { toApiError } from '../client/to-api-error.ts';

export type FieldOptions = {
  label: string;
  /** The error message for a value that the page itself rejects. */
  check?: (value: string) => string | undefined;
  /** The error message for a value that the server rejects. Default: the server's own. */
  invalid?: string;
};

type Values<Name extends string> = Readonly<Record<Name, string>>;

/** Error messages by field name. */
type FieldErrors = Readonly<Record<string, string | undefined>>;

type FormOptions<Name extends string, Result> = {
  /** By field name, as in the server's input. */
  fields: Record<Name, FieldOptions>;
  send: (values: Values<Name>) => Promise<Result>;
  onDone: (result: Result) => unknown;
  /** Maps a server error without issues to fields. */
  explain?: (error: ApiError) => FieldErrors;
  onRejected?: (error: ApiError) => unknown;
};

/**
 * Form state: validates on submit and focuses the first invalid field. The fields are uncontrolled,
 * so that React state holds no passwords.
 */
export function useForm<Name extends string, Result>(options: FormOptions<Name, Result>) {
  const { fields, send, onDone, onRejected } = options;
  const ref = useRef<HTMLFormElement>(null);
  const [fieldErrors, setFieldErrors] = useState<FieldErrors>({});
  const sending = useMutation({
    mutationFn: send,
    gcTime: 0,
    onSuccess: onDone,
    onError(error) {
      setFieldErrors(toFieldErrors(toApiError(error), options));
      onRejected?.(toApiError(error));
    },
  });
  useEffect(() => {
    if (!isEmpty(fieldErrors)) ref.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus();
  }, [fieldErrors]);

  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (sending.isPending) return;
    const values = valuesOf(event.currentTarget, fields);
    const found = check(values, fields);
    sending.reset();
    setFieldErrors(found);
    if (isEmpty(found)) sending.mutate(values);
  };
  return {
    attributes: { ref, onSubmit, noValidate: true },
    field: (name: Name) => ({ name, label: fields[name].label, error: fieldErrors[name] }),
    /** The error of the whole form, if no field has one. */
    failure: sending.error && isEmpty(fieldErrors) ? toApiError(sending.error) : null,
    isBusy: sending.isPending,
  };
}

export type Form = Omit<ReturnType<typeof useForm>, 'field'>;

function namesOf<Name extends string>(record: Partial<Record<Name, unknown>>): Name[] {
  return Object.keys(record) as Name[];
}

function isEmpty(fieldErrors: FieldErrors): boolean {
  return Object.values(fieldErrors).every((message) => !message);
}

function valuesOf<Name extends string>(form: HTMLFormElement, fields: Record<Name, FieldOptions>) {
  const data = new FormData(form);
  const values = namesOf(fields).map((name) => [name, String(data.get(name) ?? '')]);
  return Object.fromEntries(values) as Values<Name>;
}

function check<Name extends string>(
  values: Values<Name>,
  fields: Record<Name, FieldOptions>,
): FieldErrors {
  return Object.fromEntries(
    namesOf(fields).map((name) => [name, fields[name].check?.(values[name])]),
  );
}

function toFieldErrors<Name extends string>(
  error: ApiError,
  { fields, explain }: Pick<FormOptions<Name, unknown>, 'fields' | 'explain'>,
): FieldErrors {
  const explained = explain?.(error);
  return Object.fromEntries(
    namesOf(fields).map((name) => {
      const issue = error.issueOf(name);
      const { label, invalid = `${label} ${issue}.` } = fields[name];
      return [name, explained?.[name] ?? (issue && invalid)];
    }),
  );
}
