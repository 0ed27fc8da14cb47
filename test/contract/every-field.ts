import {
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isNonNullType,
  isObjectType,
} from 'graphql';

/** Longer queries run in the plain executor only. */
const MAX_SELECTIONS = 150;

/** The value of a required argument, by its name and the type of its field. */
type ToValue = (argument: string, type: string) => unknown;

type Walk = { schema: GraphQLSchema; toValue: ToValue };

/**
 * Queries that select every field of every object type that queries reach, each type by its shortest way
 * from the root and beside `viewer`.
 */
export function queriesOfEveryField(walk: Walk): string[] {
  const parts = [...waysFromRoot(walk)].flatMap(([type, steps], index) =>
    partsOf(walk, { type, steps, alias: `t${index}` }),
  );
  const queries: string[][] = [];
  let size = MAX_SELECTIONS;
  for (const part of parts) {
    const selections = part.split(/[{ ]+/).length;
    if (size + selections > MAX_SELECTIONS) {
      queries.push([]);
      size = 0;
    }
    queries.at(-1)?.push(part);
    size += selections;
  }
  return queries.map((some, index) => `query Walk${index} { viewer { role } ${some.join(' ')} }`);
}

/** The fields from the root to each object type, with their arguments. */
function waysFromRoot(walk: Walk): Map<string, string[]> {
  const ways = new Map<string, string[]>([['Query', []]]);
  for (const [name, steps] of ways) {
    for (const field of fieldsOf(walk.schema, name)) {
      const target = getNamedType(field.type);
      if (!isObjectType(target) || ways.has(target.name)) continue;
      ways.set(target.name, [...steps, callOf(walk, field)]);
    }
  }
  return ways;
}

/** The selection of all fields of a type; of the root, one for each field. */
function partsOf(walk: Walk, way: { type: string; steps: readonly string[]; alias: string }) {
  const { type, steps, alias } = way;
  const selected = fieldsOf(walk.schema, type).map((field) => {
    const inner = isCompositeType(getNamedType(field.type)) ? ' { __typename }' : '';
    return `${callOf(walk, field)}${inner}`;
  });
  if (steps.length === 0) return selected.map((field, index) => `${alias}_${index}: ${field}`);
  return [
    `${alias}: ${steps.join(' { ')} { ${selected.join(' ')} }${' }'.repeat(steps.length - 1)}`,
  ];
}

function callOf({ toValue }: Walk, { name, args, type }: GraphQLField<unknown, unknown>): string {
  const required = args.filter((arg) => isNonNullType(arg.type) && arg.defaultValue === undefined);
  const given = required.map(
    (arg) => `${arg.name}:${JSON.stringify(toValue(arg.name, getNamedType(type).name))}`,
  );
  return given.length > 0 ? `${name}(${given.join(',')})` : name;
}

function fieldsOf(schema: GraphQLSchema, name: string): GraphQLField<unknown, unknown>[] {
  const type = schema.getType(name);
  return isObjectType(type) ? Object.values(type.getFields()) : [];
}

/** The fields of all object types that queries reach, as `Type.field`, if they are never null or lead on. */
export function fieldsOfQueries(schema: GraphQLSchema): string[] {
  const types = waysFromRoot({ schema, toValue: () => '' }).keys();
  return [...types].flatMap((type) =>
    fieldsOf(schema, type)
      .filter((field) => isNonNullType(field.type) || isCompositeType(getNamedType(field.type)))
      .map(({ name }) => `${type}.${name}`),
  );
}

/** The number of fields of all object types that queries reach. */
export function countFieldsOfQueries(schema: GraphQLSchema): number {
  const types = waysFromRoot({ schema, toValue: () => '' }).keys();
  return [...types].reduce((sum, type) => sum + fieldsOf(schema, type).length, 0);
}
