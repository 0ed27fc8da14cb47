import {
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isObjectType,
} from 'graphql';

type Field = GraphQLField<unknown, unknown>;

const MUTATION = 10;
const TOTAL_COUNT = 1;
/** Flat cost of `__schema` or `__type`. */
export const INTROSPECTION = 100;

/** The weight of an object of a type: 1, or 0 for wrappers such as connections. */
export function weightOf(type: GraphQLObjectType, schema: GraphQLSchema): number {
  return isWrapper(type, schema) ? 0 : 1;
}

/** The cost of a field without its objects. */
export function ownCostOf(
  field: Field,
  { parent, schema }: { parent: GraphQLObjectType; schema: GraphQLSchema },
): number {
  if (parent === schema.getMutationType()) return MUTATION;
  return field.name === 'totalCount' && isConnection(parent) ? TOTAL_COUNT : 0;
}

function isConnection(type: unknown): type is GraphQLObjectType {
  return isObjectType(type) && typeNameOf(type, 'pageInfo') === 'PageInfo';
}

/** Whether a type is a member of a mutation's result union. */
function isOutcome(type: GraphQLObjectType, schema: GraphQLSchema): boolean {
  let types = outcomes.get(schema);
  if (!types) {
    types = outcomesOf(schema);
    outcomes.set(schema, types);
  }
  return types.has(type);
}

const outcomes = new WeakMap<GraphQLSchema, ReadonlySet<GraphQLObjectType>>();

function outcomesOf(schema: GraphQLSchema): Set<GraphQLObjectType> {
  const fields = Object.values(schema.getMutationType()?.getFields() ?? {});
  const types = fields.map(({ type }) => getNamedType(type)).filter(isAbstractType);
  return new Set(types.flatMap((type) => schema.getPossibleTypes(type)));
}

function isWrapper(type: GraphQLObjectType, schema: GraphQLSchema): boolean {
  const roots = [schema.getQueryType(), schema.getMutationType()];
  if (roots.includes(type) || type.name === 'PageInfo') return true;
  return isConnection(type) || isEdge(type) || isOutcome(type, schema);
}

function isEdge(type: GraphQLObjectType): boolean {
  const { cursor, node } = type.getFields();
  return cursor !== undefined && node !== undefined;
}

function typeNameOf(type: GraphQLObjectType, field: string): string | undefined {
  const { [field]: found } = type.getFields();
  return found && getNamedType(found.type).name;
}
