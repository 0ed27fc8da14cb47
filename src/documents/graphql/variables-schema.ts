import {
  astFromValue,
  type ConstValueNode,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInputType,
  isListType,
  isNonNullType,
  type OperationDefinitionNode,
  typeFromAST,
  valueFromASTUntyped,
} from 'graphql';
import type { JsonSchema } from '../../kernel/json-schema.ts';

const MAX_DEPTH = 5;

const scalars: Readonly<Record<string, JsonSchema>> = {
  ID: { type: 'string' },
  String: { type: 'string' },
  Int: { type: 'integer' },
  Float: { type: 'number' },
  Boolean: { type: 'boolean' },
  DateTime: { type: 'string', format: 'date-time' },
  Decimal: { type: 'string' },
  JSONObject: { type: 'object' },
  LocalDate: { type: 'string', format: 'date' },
};

type Options = {
  schema: GraphQLSchema;
  /** The schema's description of each variable's position. */
  descriptions: ReadonlyMap<string, string>;
};

type VariablesSchema = {
  type: 'object';
  properties: Record<string, JsonSchema>;
  required?: string[];
};

/**
 * The variables of an operation as a compact JSON Schema, because it stays in a model's context.
 * Only mutations publish null, where it may clear a value that omission keeps.
 */
export function variablesSchemaOf(
  { variableDefinitions = [], operation }: OperationDefinitionNode,
  { schema, descriptions }: Options,
): VariablesSchema {
  const publishesNull = operation === 'mutation';
  const fields = variableDefinitions.flatMap((definition): Field[] => {
    const { variable, defaultValue, description } = definition;
    const type = typeFromAST(schema, definition.type);
    if (!type || !isInputType(type)) return [];
    const { value: name } = variable.name;
    return [
      { name, type, defaultValue, description: description?.value ?? descriptions.get(name) },
    ];
  });
  return objectOf(fields, { depth: 0, publishesNull });
}

type Field = {
  name: string;
  type: GraphQLInputType;
  defaultValue: ConstValueNode | undefined;
  description: string | null | undefined;
};

type Place = { depth: number; publishesNull: boolean };

function objectOf(fields: readonly Field[], place: Place): VariablesSchema {
  const required = fields
    .filter(({ type, defaultValue }) => isNonNullType(type) && !defaultValue)
    .map(({ name }) => name);
  return {
    type: 'object',
    properties: Object.fromEntries(fields.map((field) => [field.name, fieldOf(field, place)])),
    ...(required.length > 0 && { required }),
  };
}

function fieldOf({ type, defaultValue, description }: Field, place: Place): JsonSchema {
  return {
    ...schemaOf(type, place),
    ...(description && { description }),
    ...(defaultValue && { default: valueFromASTUntyped(defaultValue) }),
  };
}

function schemaOf(type: GraphQLInputType, place: Place): JsonSchema {
  if (isNonNullType(type)) return presentOf(type.ofType, place);
  const { type: name, enum: values, ...rest } = presentOf(type, place);
  if (!place.publishesNull || name === undefined) return { type: name, enum: values, ...rest };
  return {
    type: [name, 'null'],
    ...(Array.isArray(values) && { enum: [...values, null] }),
    ...rest,
  };
}

/** Schema of a type without null. */
function presentOf(type: GraphQLInputType, place: Place): JsonSchema {
  if (isListType(type)) return { type: 'array', items: schemaOf(type.ofType, place) };
  if (isEnumType(type)) {
    return { type: 'string', enum: type.getValues().map(({ name }) => name) };
  }
  if (!isInputObjectType(type)) return 'name' in type ? (scalars[type.name] ?? {}) : {};
  if (place.depth >= MAX_DEPTH) return { type: 'object' };
  const fields = Object.values(type.getFields()).map(toField);
  return objectOf(fields, { ...place, depth: place.depth + 1 });
}

function toField({ name, type, defaultValue, description }: GraphQLInputField): Field {
  const node = astFromValue(defaultValue, type);
  return {
    name,
    type,
    defaultValue: (node ?? undefined) as ConstValueNode | undefined,
    description,
  };
}
