import {
  type FieldNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  type GraphQLType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isUnionType,
  Kind,
  type OperationDefinitionNode,
  parse,
  type SelectionSetNode,
  typeFromAST,
} from 'graphql';
import type { Json } from '../support/clients.ts';

const DAY = 'YYYY-MM-DD';
const MIDNIGHT = 'T00:00:00.000Z';

/** A field of a document, with its response key. */
export type Field = {
  responseName: string;
  /** `Type.field` in the schema. */
  coordinate: string;
  type: GraphQLType;
  /** Its selected fields, for every possible type. */
  fields: readonly Field[];
};

export type Document = {
  isMutation: boolean;
  /** The types of its variables, by name. */
  variables: ReadonlyMap<string, GraphQLType>;
  fields: readonly Field[];
};

/** Reads a document with a schema, to get the types of its variables and fields. */
export function readDocument(schema: GraphQLSchema, text: string): Document {
  const operation = parse(text).definitions[0] as OperationDefinitionNode;
  const root = schema.getRootType(operation.operation);
  const variables = (operation.variableDefinitions ?? []).map(
    ({ variable, type }) => [variable.name.value, typeFromAST(schema, type)] as const,
  );
  const known = variables.filter((entry): entry is [string, GraphQLType] => !!entry[1]);
  if (!root || known.length < variables.length) throw new Error(`Not of this schema: ${text}`);
  return {
    isMutation: operation.operation === 'mutation',
    variables: new Map(known),
    fields: fieldsOf(schema, operation.selectionSet, root),
  };
}

/** The field with the response key `answer`, and its path. */
export function answerOf(fields: readonly Field[]): { path: string[]; field: Field } | undefined {
  for (const field of fields) {
    const { responseName } = field;
    if (responseName === 'answer') return { path: [responseName], field };
    const below = answerOf(field.fields);
    if (below) return { ...below, path: [responseName, ...below.path] };
  }
  return undefined;
}

/** Values as GraphQL writes them, with enum values by their GraphQL names. */
export function toGraphQL(type: GraphQLType, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((inner) => toGraphQL(type, inner));
  const named = getNamedType(type);
  if (isEnumType(named)) return nameOf(named, value);
  if (named.name === 'LocalDate' && typeof value === 'string') return value.slice(0, DAY.length);
  if (named.name === 'Decimal' && typeof value === 'number') return String(value);
  if (!isInputObjectType(named) || typeof value !== 'object' || value === null) return value;
  const fields = named.getFields();
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => {
      const field = fields[name];
      return [name, field ? toGraphQL(field.type, inner) : inner];
    }),
  );
}

/** The value of a field, with enum values as the operation writes them. */
export function fromGraphQL(field: Field, value: Json): Json {
  if (Array.isArray(value)) return value.map((inner) => fromGraphQL(field, inner));
  const { type, fields } = field;
  const named = getNamedType(type);
  if (isEnumType(named)) return named.getValue(value)?.value ?? value;
  if (named.name === 'LocalDate') return fromLocalDate(field, value);
  if (typeof value !== 'object' || value === null || fields.length === 0) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => {
      const found = fieldNamed(name, { fields, typename: value.__typename });
      return [name, found ? fromGraphQL(found, inner) : inner];
    }),
  );
}

/** REST and MCP answer a planned day as its first moment in UTC, and a day of statistics as it is. */
function fromLocalDate({ coordinate }: Field, value: string | null): string | null {
  if (value === null || coordinate.startsWith('ApiKeyUsage')) return value;
  return `${value}${MIDNIGHT}`;
}

type Found = { fields: readonly Field[]; typename: string | undefined };

/** Fragments may select one name on several types. The type of the object comes first. */
function fieldNamed(name: string, { fields, typename }: Found): Field | undefined {
  const candidates = fields.filter(({ responseName }) => responseName === name);
  const ofType = candidates.find(({ coordinate }) => coordinate.startsWith(`${typename}.`));
  return ofType ?? candidates[0];
}

/** Unwraps a connection to its nodes, and a success with one field to that field. */
export function unwrapAnswer({ type, fields }: Field, value: Json): Json {
  const named = getNamedType(type);
  if (named.name.endsWith('Connection')) return value.nodes;
  if (!isUnionType(named)) return value;
  const { __typename, ...data } = value;
  const [name, ...others] = Object.keys(data);
  const only = others.length === 0 && fields.find(({ responseName }) => responseName === name);
  return only ? unwrapAnswer(only, data[only.responseName]) : data;
}

function nameOf(type: Extract<GraphQLNamedType, { getValues: unknown }>, value: unknown): unknown {
  return type.getValues().find((known) => known.value === value)?.name ?? value;
}

/** The fields of a selection on a type, including its fragments. */
function fieldsOf(
  schema: GraphQLSchema,
  set: SelectionSetNode | undefined,
  parent: GraphQLNamedType,
): Field[] {
  return (set?.selections ?? []).flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return fieldOf(schema, selection, parent);
    if (selection.kind === Kind.FRAGMENT_SPREAD) throw new Error('Write fragments inline.');
    const condition = selection.typeCondition?.name.value;
    const type = condition ? schema.getType(condition) : parent;
    return type ? fieldsOf(schema, selection.selectionSet, type) : [];
  });
}

function fieldOf(schema: GraphQLSchema, node: FieldNode, parent: GraphQLNamedType): Field[] {
  const hasFields = isObjectType(parent) || isInterfaceType(parent);
  const known = hasFields ? parent.getFields()[node.name.value] : undefined;
  if (!known) return [];
  return [
    {
      responseName: node.alias?.value ?? node.name.value,
      coordinate: `${parent.name}.${known.name}`,
      type: known.type,
      fields: fieldsOf(schema, node.selectionSet, getNamedType(known.type)),
    },
  ];
}
