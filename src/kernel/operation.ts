import { z } from 'zod';
import { translateDatabaseError } from '../db/database-error.ts';
import type { DomainError, ErrorCode } from '../errors.ts';
import { withConfirmedCaller } from './confirm-caller.ts';
import type { OperationContext } from './context.ts';
import { runOnce, type Secret } from './idempotency.ts';
import { invalidInput } from './invalid-input.ts';
import { namesIn, replaceNames, takesNames } from './names-for-ids.ts';
import type { Permission } from './permission.ts';
import { refuseCredentials } from './refuse-credentials.ts';
import { requirePermission } from './require-permission.ts';
import type { StepContext } from './step-context.ts';
import { mayRead, readPermissionOf, writtenPartOf } from './written-answer.ts';

/** Parts of the result to load: an optimization that never reveals more. */
export type View = {
  total?: boolean;
  /** Whether to load linked data, such as counts. GraphQL loads it on selection instead. */
  linked?: boolean;
};

/** The checked input of a handler, without the idempotency key. */
export type Parsed<Input extends z.ZodObject> = Omit<z.output<Input>, 'idempotencyKey'>;

/** The published parts of an operation, the same on every transport. */
export type Published<Name extends string, Input, Output, Code extends ErrorCode> = {
  name: Name;
  /** One imperative sentence. */
  summary: string;
  /** Required permission. Null if authentication is enough. */
  permission: Permission | null;
  input: Input;
  /** Names of former fields that older clients send. Transports accept them, without effect. */
  formerFields?: readonly string[];
  /**
   * Former names of fields, with their names of today: `{ workItemId: 'id' }`. REST and MCP take both. No
   * schema has the former ones.
   */
  formerNames?: Readonly<Record<string, string>>;
  output: Output;
  /** Error codes, besides missing permission and invalid input. */
  fails: readonly Code[];
  /**
   * Whether the operation creates, changes or ends a credential or a right. Its handler then runs in
   * a transaction, under the lock of the organization, with the caller read again.
   */
  changesAccess?: true;
  /** Fields that name the object of an update. Only updates have it, by `defineUpdate`. */
  target?: readonly string[];
  /** Whether the operation checks the version that a request expects, by `writeIfUnchanged`. */
  hasVersions?: boolean;
};

/** The answer of an update, with the names of the fields that changed. */
export type Updated<Answer> = Answer & { changedFields: string[] };

type Definition<
  Name extends string,
  Input extends z.ZodObject,
  Output extends z.ZodType,
  Code extends ErrorCode,
  Loaded extends z.output<Output>,
> = Published<Name, Input, Output, Code> & {
  /** Set if the answer holds a secret: a retry with the same idempotency key does not repeat it. */
  secret?: Secret<NoInfer<Loaded>>;
  /** Schema of the loaded value, if a replay needs more of it than the output: IDs for GraphQL payloads. */
  loads?: z.ZodType;
  handle: (context: StepContext<Code>, input: Parsed<Input>, view: View) => Promise<Loaded>;
};

export type Operation<
  Name extends string = string,
  Input extends z.ZodObject = z.ZodObject,
  Output extends z.ZodType = z.ZodType,
  Loaded = unknown,
> = Published<Name, Input, Output, ErrorCode> & {
  /** Checks permission and input, and returns the loaded value before projection. */
  load: (context: OperationContext, input: unknown, view?: View) => Promise<Loaded>;
  /** Permission to read the answer of a write. Without it, `run` answers with what was written. */
  shows: Permission | null;
  /**
   * Runs `load` and projects the value to plain JSON: through `output`, and to what the caller may see. Of an
   * update, it has `changedFields` as well.
   */
  run: (context: OperationContext, input: unknown, view?: View) => Promise<z.input<Output>>;
};

/**
 * Defines an operation once for all transports. Its handler runs only behind the permission check
 * and the input schema. Its result passes the output schema or a type that names its fields.
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
  const { handle, secret, loads = definition.output, ...described } = definition;
  const shows = readPermissionOf(definition.permission);
  const published = { ...described, fails: failuresOf(definition), shows };
  const fail = (failure: DomainError) => failure;
  const writes = !definition.permission?.endsWith(':read');

  async function load(context: OperationContext, input: unknown, view: View = {}): Promise<Loaded> {
    requirePermission(context, definition.permission);
    const parsed: { idempotencyKey?: string } = parseInput(definition.input, input);
    if (writes) refuseCredentials(parsed);
    if (secret) context.noteSecret();
    const { idempotencyKey: key, ...rest } = parsed;
    const given = rest as Parsed<Input>;
    const names = namesIn(definition.input, given);
    const handleAs = (inner: OperationContext) =>
      names
        ? replaceNames(inner, given, names).then((named) => handle({ ...inner, fail }, named, view))
        : handle({ ...inner, fail }, given, view);
    const handleConfirmed = (inner: OperationContext) => {
      requirePermission(inner, definition.permission);
      return handleAs(inner);
    };
    const act = (inner: OperationContext) =>
      definition.changesAccess ? withConfirmedCaller(inner, handleConfirmed) : handleAs(inner);
    try {
      if (!key) return await act(context);
      const { name } = definition;
      return await runOnce(context, { key, name, input: rest, output: loads, secret, act });
    } catch (error) {
      throw translateDatabaseError(error);
    }
  }

  async function run(
    context: OperationContext,
    input: unknown,
    view?: View,
  ): Promise<z.input<Output>> {
    const loaded = await load(context, input, view);
    const answer = z.encode(definition.output, loaded);
    const shown = mayRead(shows, context.caller) ? answer : writtenPart(input, answer);
    if (!definition.target) return shown;
    const { changedFields } = loaded as Updated<object>;
    return { ...(shown as object), changedFields } as z.input<Output>;
  }

  function writtenPart(input: unknown, answer: z.input<Output>): z.input<Output> {
    const given = parseInput(definition.input, input);
    const stored = answer as Readonly<Record<string, unknown>>;
    const cleared = namesOfGiven(given).filter((name) => stored[name] === null);
    const written = new Set([...namesOfWritten(published, given), ...cleared]);
    return writtenPartOf(definition.output, { answer, written }) as z.input<Output>;
  }

  return { ...published, load, run };
}

/** The names of the fields that an input has. */
export function namesOfGiven(input: object): string[] {
  return Object.entries(input).flatMap(([name, value]) => (value === undefined ? [] : [name]));
}

/**
 * The names of the fields whose values in the answer are those of the input. In an update, null may keep
 * the stored value, which only readers may see.
 */
export function namesOfWritten({ target }: Pick<Operation, 'target'>, input: object): string[] {
  const values = input as Readonly<Record<string, unknown>>;
  return namesOfGiven(input).filter((name) => !target || values[name] !== null);
}

const NAME_CODES = ['UNKNOWN_NAME', 'AMBIGUOUS_NAME'] as const;

/** The declared codes, and those of names and of the idempotency key. */
function failuresOf({
  fails,
  input,
  secret,
}: Pick<Operation, 'fails' | 'input'> & { secret?: unknown }): readonly ErrorCode[] {
  const named = takesNames(input) ? [...fails, ...NAME_CODES] : fails;
  if (!('idempotencyKey' in input.shape)) return [...new Set(named)];
  const ofSecret = secret ? (['SECRET_SHOWN_ONCE'] as const) : [];
  return [...new Set([...named, 'IDEMPOTENCY_KEY_REUSED' as const, ...ofSecret])];
}

/** Parses an input. Throws an error with all issues. */
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
