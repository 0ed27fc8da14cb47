import type { z } from 'zod';
import type { Operation } from '../kernel/operation.ts';
import { type Adaptation, type Binding, bind } from '../transport/binding.ts';

/** How an operation's output is shown, where the documented shape is another. */
type Presenter<Shown> = { data: z.ZodType; present: (output: Shown) => unknown };

/** The status of an answer of which this is true. */
type Otherwise<Shown> = { status: Status; when: (output: Shown) => boolean };

type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE';
type Status = 200 | 201;

/** A row of the table: what a method at a path does. */
export type Route = Binding & {
  method: Method;
  path: string;
  status: Status;
  /** The status of answers that are told apart by it. */
  otherwise: Otherwise<never> | undefined;
  /** Its name in OpenAPI; without one, the operation's. */
  id: string | undefined;
  presenter: Presenter<never> | undefined;
};

/** What is particular to a row; most have nothing. */
type Particulars<Output extends z.ZodType> = Adaptation & {
  status?: Status;
  otherwise?: Otherwise<z.input<Output>>;
  id?: string;
  presenter?: Presenter<z.input<Output>>;
};

export const get = rowWith('GET', 200);
/** Creates something, and says so with 201 unless the row has another status. */
export const post = rowWith('POST', 201);
export const patch = rowWith('PATCH', 200);
/** Named as `delete` cannot be. */
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
