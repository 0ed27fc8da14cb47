import { ApiError, type Issue } from './api-error.ts';

type Failure = { code: string; message: string; issues?: Issue[] };

/** The part of a mutation's result that says it is done; throws what any other part says. */
export function succeeded<
  Result extends { __typename: string },
  Name extends Result['__typename'] & `${string}Success`,
>(result: Result | null, name: Name): Extract<Result, { __typename: Name }> {
  if (result?.__typename === name) return result as Extract<Result, { __typename: Name }>;
  const { code, message, issues } = (result ?? NOTHING) as Failure;
  throw new ApiError(message, { code, issues });
}

const NOTHING: Failure = {
  code: 'UNKNOWN',
  message: 'The server sent no result. Reload the page.',
};
