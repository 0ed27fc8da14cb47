import { invalidInput } from '../kernel/invalid-input.ts';
import type { JsonSchema } from '../kernel/json-schema.ts';
import { refuseUnknownNames } from '../transport/unknown-names.ts';
import type { ToolSchema } from './tool-schema.ts';

/** The argument that names the fields to clear, for models that cannot send null. */
const CLEAR = 'clear';

type Arguments = Readonly<Record<string, unknown>>;

/** Adds `clear` to the arguments if null clears a field and no argument has the name. */
export function withClear(exact: ToolSchema): ToolSchema {
  const { properties = {} } = exact;
  const names = clearable(exact);
  if (names.length === 0 || CLEAR in properties) return exact;
  const clear = {
    type: 'array',
    items: { type: 'string', enum: names },
    description: 'Fields to empty.',
  };
  return { ...exact, properties: { ...properties, [CLEAR]: clear } };
}

/** Sets the fields that `clear` names to null. */
export function applyClear({ [CLEAR]: named, ...args }: Arguments, exact: ToolSchema): Arguments {
  if (!Array.isArray(named)) return named === undefined ? args : { ...args, [CLEAR]: named };
  const names = named.map(String);
  refuseUnknownNames(names, { known: clearable(exact), noun: 'field' });
  return names.reduce((cleared: Arguments, name) => setToNull(cleared, name.split('.')), args);
}

/** Sets a field to null, in a copy. A value besides it has two readings. */
function setToNull(args: Arguments, [name = '', ...rest]: string[]): Arguments {
  const { [name]: given } = args;
  if (rest.length > 0) return { ...args, [name]: setToNull((given ?? {}) as Arguments, rest) };
  if (given !== undefined && given !== null) {
    throw invalidInput([{ path: name, message: `must not have a value and be in ${CLEAR}` }]);
  }
  return { ...args, [name]: null };
}

/** The paths of the fields that null clears, within objects only. */
function clearable({ properties = {} }: ToolSchema): string[] {
  return Object.entries(properties as Record<string, JsonSchema>).flatMap(([name, field]) => {
    const types = [field.type].flat();
    const inner = types.includes('object') ? clearable(field as ToolSchema) : [];
    const paths = inner.map((path) => `${name}.${path}`);
    return types.includes('null') ? [name, ...paths] : paths;
  });
}
