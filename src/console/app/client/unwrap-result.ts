import { ApiError, type Issue } from './api-error.ts';
import { plainMessages } from './plain-messages.ts';

type Failure = { code: string; message: string; issues?: Issue[]; createdId?: string | null };

/** Returns the success type of a mutation's result union, or throws its error type. */
export function unwrapResult<
  Result extends { __typename: string },
  Name extends Result['__typename'] & `${string}Success`,
>(result: Result | null, name: Name): Extract<Result, { __typename: Name }> {
  if (result?.__typename === name) return result as Extract<Result, { __typename: Name }>;
  const { code, message, issues, createdId } = (result ?? NO_RESULT) as Failure;
  throw new ApiError(plainMessages[code] ?? message, { code, issues, createdId });
}

const NO_RESULT: Failure = {
  code: 'UNKNOWN',
  message: 'The server sent no result. Reload the page.',
};
