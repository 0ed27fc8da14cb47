import type { z } from 'zod';
import type { ErrorCode } from '../errors.ts';
import {
  defineOperation,
  namesOfGiven,
  type Operation,
  type Parsed,
  type Published,
  type Updated,
  type View,
} from './operation.ts';
import type { StepContext } from './step-context.ts';
import { mayRead, readPermissionOf } from './written-answer.ts';

type Outcome<Loaded> = {
  answer: Loaded;
  /** Names of the values that changed. Those that are no fields of the request do not matter. */
  changed: readonly string[];
};

type Definition<
  Name extends string,
  Input extends z.ZodObject,
  Output extends z.ZodType,
  Code extends ErrorCode,
  Loaded extends z.output<Output> & object,
> = Published<Name, Input, Output, Code> & {
  target: readonly (keyof Input['shape'] & string)[];
  handle: (
    context: StepContext<Code>,
    input: Parsed<Input>,
    view: View,
  ) => Promise<Outcome<Loaded>>;
};

/**
 * Defines an operation that updates one object. On every transport its answer has `changedFields`: the
 * fields of the request that changed a value. A caller who may not read gets the names of all fields that
 * were sent, because the others would confirm guesses of stored values.
 */
export function defineUpdate<
  const Name extends string,
  Input extends z.ZodObject,
  Output extends z.ZodType,
  const Code extends ErrorCode,
  Loaded extends z.output<Output> & object,
>(
  definition: Definition<Name, Input, Output, Code, Loaded>,
): Operation<Name, Input, Output, Updated<Loaded>> {
  const { handle, target, permission } = definition;
  const places: ReadonlySet<string> = new Set(target);
  const shows = readPermissionOf(permission);
  return defineOperation<Name, Input, Output, Code, Updated<Loaded>>({
    ...definition,
    async handle(context, input, view) {
      const { answer, changed } = await handle(context, input, view);
      const sent = namesOfGiven(input).filter((name) => !places.has(name));
      const changedFields = mayRead(shows, context.caller)
        ? sent.filter((name) => changed.includes(name))
        : sent;
      return { ...answer, changedFields };
    },
  });
}
