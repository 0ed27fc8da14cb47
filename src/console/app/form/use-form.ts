import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { ApiError } from '../client/api-error.ts';
import { toApiError } from '../client/to-api-error.ts';

export type FieldRule = {
  label: string;
  /** The error message for a value that the page itself rejects. */
  check?: (value: string) => string | undefined;
  /** The error message for a value that the server rejects. Default: the server's own. */
  invalid?: string;
};

type Values<Name extends string> = Readonly<Record<Name, string>>;

/** What is wrong, by the names of fields. */
type Problems = Readonly<Record<string, string | undefined>>;

type FormOptions<Name extends string, Result> = {
  /** By their names, which are also what the server calls them. */
  fields: Record<Name, FieldRule>;
  send: (values: Values<Name>) => Promise<Result>;
  onDone: (result: Result) => unknown;
  /** What a refusal has to do with a field, where the server does not say it. */
  explain?: (error: ApiError) => Problems;
  onRefused?: (error: ApiError) => unknown;
};

/**
 * A form of a few fields: checked when it is sent, not before, and the first field that is wrong
 * takes the focus. What is typed stays in the fields; nothing of it is kept once it was sent.
 */
export function useForm<Name extends string, Result>(options: FormOptions<Name, Result>) {
  const { fields, send, onDone, onRefused } = options;
  const ref = useRef<HTMLFormElement>(null);
  const [problems, setProblems] = useState<Problems>({});
  const sending = useMutation({
    mutationFn: send,
    gcTime: 0,
    onSuccess: onDone,
    onError(error) {
      setProblems(problemsIn(toApiError(error), options));
      onRefused?.(toApiError(error));
    },
  });
  useEffect(() => {
    if (!isEmpty(problems)) ref.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus();
  }, [problems]);

  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (sending.isPending) return;
    const values = valuesOf(event.currentTarget, fields);
    const found = check(values, fields);
    sending.reset();
    setProblems(found);
    if (isEmpty(found)) sending.mutate(values);
  };
  return {
    attributes: { ref, onSubmit, noValidate: true },
    field: (name: Name) => ({ name, label: fields[name].label, error: problems[name] }),
    /** Why it was refused as a whole. */
    failure: sending.error && isEmpty(problems) ? toApiError(sending.error) : null,
    isBusy: sending.isPending,
  };
}

/** What every such form has, whatever its fields. */
export type Form = Omit<ReturnType<typeof useForm>, 'field'>;

function namesOf<Name extends string>(record: Partial<Record<Name, unknown>>): Name[] {
  return Object.keys(record) as Name[];
}

function isEmpty(problems: Problems): boolean {
  return Object.values(problems).every((problem) => !problem);
}

function valuesOf<Name extends string>(form: HTMLFormElement, fields: Record<Name, FieldRule>) {
  const data = new FormData(form);
  const values = namesOf(fields).map((name) => [name, String(data.get(name) ?? '')]);
  return Object.fromEntries(values) as Values<Name>;
}

function check<Name extends string>(
  values: Values<Name>,
  fields: Record<Name, FieldRule>,
): Problems {
  return Object.fromEntries(
    namesOf(fields).map((name) => [name, fields[name].check?.(values[name])]),
  );
}

function problemsIn<Name extends string>(
  error: ApiError,
  { fields, explain }: Pick<FormOptions<Name, unknown>, 'fields' | 'explain'>,
): Problems {
  const explained = explain?.(error);
  return Object.fromEntries(
    namesOf(fields).map((name) => {
      const issue = error.issueOf(name);
      const { label, invalid = `${label} ${issue}.` } = fields[name];
      return [name, explained?.[name] ?? (issue && invalid)];
    }),
  );
}
