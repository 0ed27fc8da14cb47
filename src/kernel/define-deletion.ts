import type { z } from 'zod';
import type { ErrorCode } from '../errors.ts';
import { writeIfUnchanged } from './expected-version.ts';
import { defineOperation, type Operation, type Parsed, type Published } from './operation.ts';
import type { StepContext } from './step-context.ts';
import { readPermissionOf } from './written-answer.ts';

type Definition<
  Name extends string,
  Input extends z.ZodObject,
  Output extends z.ZodType,
  Code extends ErrorCode,
  Loaded extends z.output<Output>,
> = Published<Name, Input, Output, Code> & {
  handle: (
    context: StepContext<Code>,
    input: Parsed<Input>,
  ) => Promise<{
    answer: Loaded;
    /** `updatedAt` of the deleted row. */
    wasUpdatedAt: Date;
  }>;
};

/** Defines an operation that deletes an object with `updatedAt`, if it has the version that a request expects. */
export function defineDeletion<
  const Name extends string,
  Input extends z.ZodObject,
  Output extends z.ZodType,
  const Code extends ErrorCode,
  Loaded extends z.output<Output>,
>(
  definition: Definition<Name, Input, Output, Code, Loaded>,
): Operation<Name, Input, Output, Loaded> {
  const { handle, ...published } = definition;
  const shows = readPermissionOf(published.permission);
  return defineOperation<Name, Input, Output, Code, Loaded>({
    ...published,
    hasVersions: true,
    async handle(context, input) {
      const { answer } = await writeIfUnchanged(context, {
        shows,
        write: (inner) => handle(inner, input),
        describe: ({ wasUpdatedAt: currentUpdatedAt }) => ({ currentUpdatedAt }),
      });
      return answer;
    },
  });
}
