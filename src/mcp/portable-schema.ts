import type { JsonSchema } from '../kernel/json-schema.ts';
import type { ToolSchema } from './tool-schema.ts';

/** The only format that all model APIs take. */
const PORTABLE_FORMAT = 'date-time';

/**
 * The schema of arguments as `tools/list` publishes it: within the rules of all model APIs
 * (docs/model-apis.md). The server reads arguments by the exact schema.
 */
export function toPortable({ properties, required, type }: ToolSchema): ToolSchema {
  return {
    type,
    properties: eachPortable((properties ?? {}) as Fields) as Properties,
    ...(required && required.length > 0 && { required }),
    additionalProperties: false,
  };
}

type Fields = Readonly<Record<string, JsonSchema>>;
type Properties = NonNullable<ToolSchema['properties']>;

function eachPortable(fields: Fields): Record<string, JsonSchema> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [name, portableField(field)]),
  );
}

function portableField(exact: JsonSchema): JsonSchema {
  const { type, enum: values, items, properties, format, default: preset, ...rest } = exact;
  const described = withoutPlainLimits(withDefault(rest, preset));
  const types = [type].flat().filter((name) => name !== 'null');
  if (types.includes('array')) {
    return { ...described, type: 'array', items: portableField((items ?? {}) as JsonSchema) };
  }
  const [only = 'string'] = types;
  if (only === 'object') return portableObject({ ...described, properties });
  return {
    ...described,
    type: only,
    ...(Array.isArray(values) && { enum: values.filter((value) => value !== null) }),
    ...(format === PORTABLE_FORMAT && { format }),
  };
}

/** Model APIs refuse objects without known fields. Those are sent as text. */
function portableObject({ properties, additionalProperties, ...rest }: JsonSchema): JsonSchema {
  if (properties === undefined) {
    const { description = '' } = rest;
    return { ...rest, type: 'string', description: `${description} As JSON.`.trim() };
  }
  return {
    ...rest,
    type: 'object',
    properties: eachPortable(properties as Fields),
    additionalProperties: false,
  };
}

/** The default of an argument that a published operation sets otherwise. */
const OTHER_DEFAULT = /; default: [^;.]{1,100}(?=[;.])/;

/** Strict functions refuse the keyword, so the default stands in the description. */
function withDefault(schema: JsonSchema, preset: unknown): JsonSchema {
  // A flag that is not set is off.
  if (preset === undefined || preset === false) return schema;
  const description = `${schema.description ?? ''}`.replace(OTHER_DEFAULT, '');
  const text = typeof preset === 'object' ? JSON.stringify(preset) : `${preset}`;
  return { ...schema, description: `${description} Default: ${text}.`.trim() };
}

/** Leaves out limits that a description or the meaning of a number implies. The server checks them. */
function withoutPlainLimits({ pattern, minimum, ...rest }: JsonSchema): JsonSchema {
  return {
    ...rest,
    ...(pattern !== undefined && !rest.description && { pattern }),
    ...(typeof minimum === 'number' && minimum > 1 && { minimum }),
  };
}
