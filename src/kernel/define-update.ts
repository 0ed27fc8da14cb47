import type { z } from 'zod';
import type { ErrorCode } from '../errors.ts';
import type { OperationContext } from './context.ts';
import {
  EXPECTED_FIELD,
  expectedFields,
  showsVersion,
  writeIfUnchanged,
} from './expected-version.ts';
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
  /** `updatedAt` of the row as it was locked. Null if the object has none. */
  wasUpdatedAt: Date | null;
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
  /** Names of the fields that changed after a version, from the history of the object. */
  changesSince?: (
    context: OperationContext,
    answer: NoInfer<Loaded>,
    since: Date,
  ) => Promise<string[]>;
};

/**
 * Defines an operation that updates one object. On every transport its answer has `changedFields`: the
 * fields of the request that changed a value. A caller who may not read gets the names of all fields that
 * were sent, because the others would confirm guesses of stored values. An update of an object with
 * `updatedAt` takes `expectedUpdatedAt`.
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
  const { handle, changesSince, ...published } = definition;
  const { target, permission, input, output, fails } = published;
  const hasVersions = showsVersion(output);
  const besides: ReadonlySet<string> = new Set([...target, EXPECTED_FIELD]);
  const shows = readPermissionOf(permission);
  return defineOperation<Name, Input, Output, Code | 'CHANGED_MEANWHILE', Updated<Loaded>>({
    ...published,
    ...(hasVersions && { hasVersions }),
    input: hasVersions ? (input.extend(expectedFields) as unknown as Input) : input,
    fails: hasVersions ? [...fails, 'CHANGED_MEANWHILE'] : fails,
    async handle(context, parsed, view) {
      const { expectedUpdatedAt: expected, ...rest } = parsed as Expecting;
      const given = rest as Parsed<Input>;
      const sent = namesOfGiven(given).filter((name) => !besides.has(name));
      const isReader = mayRead(shows, context.caller);
      const { answer, changed } = await writeIfUnchanged(context, {
        shows,
        expected,
        write: (inner) => handle(inner, given, view),
        async describe({ answer, changed, wasUpdatedAt }, since) {
          const known = since && (await changesSince?.(context, answer, since));
          const differing = sent.filter((name) => changed.includes(name));
          const conflictingFields = known?.length ? known : differing;
          return { currentUpdatedAt: wasUpdatedAt, conflictingFields };
        },
      });
      return { ...answer, changedFields: isReader ? sent.filter(isIn(changed)) : sent };
    },
  });
}

type Expecting = { [EXPECTED_FIELD]?: Date };

const isIn = (names: readonly string[]) => (name: string) => names.includes(name);
