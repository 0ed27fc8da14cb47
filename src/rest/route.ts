import type { z } from 'zod';
import type { Operation } from '../kernel/operation.ts';
import { type Adaptation, type Binding, bind } from '../transport/binding.ts';

/** Response shape of an operation, if it differs from the output. */
type Presenter<Shown> = { data: z.ZodType; present: (output: Shown) => unknown };

/** Status of responses that match a condition. */
type Otherwise<Shown> = { status: Status; when: (output: Shown) => boolean };

type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE';
type Status = 200 | 201;

/** A row of the table of routes: a method at a path. */
export type Route = Binding & {
  method: Method;
  path: string;
  status: Status;
  /** Alternative status for some outputs. */
  otherwise: Otherwise<never> | undefined;
  /** The operationId in OpenAPI. Default: the name of the operation. */
  id: string | undefined;
  presenter: Presenter<never> | undefined;
};

/** Optional settings of a row. */
type Particulars<Output extends z.ZodType> = Adaptation & {
  status?: Status;
  otherwise?: Otherwise<z.input<Output>>;
  id?: string;
  presenter?: Presenter<z.input<Output>>;
};

export const get = rowWith('GET', 200);
/** Creates something: status 201 by default. */
export const post = rowWith('POST', 201);
export const patch = rowWith('PATCH', 200);
/** `delete` is a reserved word. */
export const remove = rowWith('DELETE', 200);

/** The names of the parameters in a route's path. */
export function parametersOf(path: string): string[] {
  return [...path.matchAll(/:(\w+)/g)].map(([, name = '']) => name);
}

function rowWith(method: Method, usualStatus: Status) {
  return <Output extends z.ZodType>(
    path: string,
    operation: Operation<string, z.ZodObject, Output>,
    particulars: Particulars<Output> = {},
  ): Route => {
    const { status = usualStatus, otherwise, id, presenter, ...adaptation } = particulars;
    return { ...bind(operation, adaptation), method, path, status, otherwise, id, presenter };
  };
}
