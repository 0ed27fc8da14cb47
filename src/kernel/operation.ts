import { z } from 'zod';
import { translateDatabaseError } from '../db/database-error.ts';
import type { DomainError, ErrorCode } from '../errors.ts';
import type { OperationContext } from './context.ts';
import { answerOnce } from './idempotency.ts';
import { invalidInput } from './invalid-input.ts';
import type { Permission } from './permission.ts';
import { requirePermission } from './require-permission.ts';
import type { StepContext } from './step-context.ts';

/** How much of an answer is wanted; a hint that saves work and never widens what is seen. */
export type View = {
  total?: boolean;
  /** What else hangs on a thing, such as counts; left out where it is followed when asked for. */
  linked?: boolean;
};

/** What a handler gets: the checked input without what is not its business. */
type Parsed<Input extends z.ZodObject> = Omit<z.output<Input>, 'idempotencyKey'>;

/** What is true of an operation on every transport, and published there. */
type Published<Name extends string, Input, Output, Code extends ErrorCode> = {
  name: Name;
  /** One imperative sentence. */
  summary: string;
  /** What the caller needs; `null` where being somebody is enough. */
  permission: Permission | null;
  input: Input;
  output: Output;
  /** The codes it can fail with, besides missing permission and invalid input. */
  fails: readonly Code[];
};

type Definition<
  Name extends string,
  Input extends z.ZodObject,
  Output extends z.ZodType,
  Code extends ErrorCode,
  Loaded extends z.output<Output>,
> = Published<Name, Input, Output, Code> & {
  handle: (context: StepContext<Code>, input: Parsed<Input>, view: View) => Promise<Loaded>;
};

export type Operation<
  Name extends string = string,
  Input extends z.ZodObject = z.ZodObject,
  Output extends z.ZodType = z.ZodType,
  Loaded = unknown,
> = Published<Name, Input, Output, ErrorCode> & {
  /** Checks permission and input, and answers with what was loaded, before projection. */
  load: (context: OperationContext, input: unknown, view?: View) => Promise<Loaded>;
  /** The same, projected through `output` to plain JSON values. */
  run: (context: OperationContext, input: unknown, view?: View) => Promise<z.input<Output>>;
};

/**
 * Defines an operation once for all transports. There is no way to its handler but through the
 * permission check and the input schema, and none out but through the output schema or a type
 * that names its fields.
 */
export function defineOperation<
  const Name extends string,
  Input extends z.ZodObject,
  Output extends z.ZodType,
  const Code extends ErrorCode,
  Loaded extends z.output<Output>,
>(
  definition: Definition<Name, Input, Output, Code, Loaded>,
): Operation<Name, Input, Output, Loaded> {
  const { handle, ...described } = definition;
  const published = { ...described, fails: failuresOf(definition) };
  const fail = (failure: DomainError) => failure;

  async function load(context: OperationContext, input: unknown, view: View = {}): Promise<Loaded> {
    requirePermission(context, definition.permission);
    const parsed: { idempotencyKey?: string } = parseInput(definition.input, input);
    const { idempotencyKey: key, ...rest } = parsed;
    const act = (inner: OperationContext) =>
      handle({ ...inner, fail }, rest as Parsed<Input>, view);
    try {
      if (!key) return await act(context);
      const { name, output } = definition;
      return await answerOnce(context, { key, name, input: rest, output, act });
    } catch (error) {
      throw translateDatabaseError(error);
    }
  }

  async function run(
    context: OperationContext,
    input: unknown,
    view?: View,
  ): Promise<z.input<Output>> {
    return z.encode(definition.output, await load(context, input, view));
  }

  return { ...published, load, run };
}

/** What the operation declares, and what comes with taking an idempotency key. */
function failuresOf({ fails, input }: Pick<Operation, 'fails' | 'input'>): readonly ErrorCode[] {
  return 'idempotencyKey' in input.shape ? [...fails, 'IDEMPOTENCY_KEY_REUSED'] : fails;
}

/** Checks an input against its schema; throws with everything that is wrong with it. */
export function parseInput<Input extends z.ZodObject>(
  schema: Input,
  input: unknown,
): z.output<Input> {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  const issues = result.error.issues.map((issue) => ({
    path: issue.path.join('.'),
    message: issue.message,
  }));
  throw invalidInput(issues);
}
