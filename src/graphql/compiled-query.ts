import {
  type DocumentNode,
  type ExecutionArgs,
  type ExecutionResult,
  GraphQLScalarType,
  GraphQLSchema,
  getVariableValues,
  isNonNullType,
  Kind,
  type NamedTypeNode,
  type OperationDefinitionNode,
  TypeInfo,
  type VariableDefinitionNode,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { compileQuery, isCompiledQuery } from 'graphql-jit';
import { locateErrors } from './locate-errors.ts';

type Result = ExecutionResult | PromiseLike<ExecutionResult>;

/** Starts a compiled query. Returns nothing, without a start, if only the plain executor may run it. */
export type CompiledQuery = (args: ExecutionArgs) => (() => Promise<ExecutionResult>) | undefined;

/** The type of all variables in compiled queries, whose values graphql-js has coerced before. */
const coerced = new GraphQLScalarType({ name: 'Coerced__', parseValue: (value) => value });

const schemas = new WeakMap<GraphQLSchema, GraphQLSchema>();

/** Compiles a query with graphql-jit. Undefined if it would treat the query unlike graphql-js. */
export function compile(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): CompiledQuery | undefined {
  const uses = readUses(schema, document);
  if (uses.inScalars) return undefined;
  const query = compileQuery(withCoerced(schema), withoutCoercion(document, uses.directives));
  if (!isCompiledQuery(query)) return undefined;
  const run = query.query as (root: unknown, context: unknown, variables: object) => Result;
  const { variableDefinitions = [] } = operation;
  return ({ rootValue, contextValue, variableValues }) => {
    const { coerced: variables } = getVariableValues(
      schema,
      variableDefinitions,
      variableValues ?? {},
    );
    if (!variables) return undefined;
    if (uses.strict.some((name) => (variables[name] ?? null) === null)) return undefined;
    return async () => locateErrors(await run(rootValue, contextValue, variables), document);
  };
}

type Uses = {
  /** Variables in directives. */
  directives: ReadonlySet<string>;
  /** Variables that graphql-jit treats unlike graphql-js when they are null or absent. */
  strict: readonly string[];
  /** Whether a variable is in a literal of a scalar, which graphql-jit reads without variables. */
  inScalars: boolean;
};

/** How a document uses its variables. */
function readUses(schema: GraphQLSchema, document: DocumentNode): Uses {
  const directives = new Set<string>();
  const strict = new Set<string>();
  let inScalars = false;
  const info = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(info, {
      VariableDefinition: () => false,
      Variable({ name: { value: name } }, _key, parent) {
        const isArgument = parent && 'kind' in parent && parent.kind === Kind.ARGUMENT;
        if (info.getDirective()) directives.add(name);
        if (info.getDirective() || !isArgument || isNonNullType(info.getInputType())) {
          strict.add(name);
        }
        if (!info.getInputType()) inScalars = true;
      },
    }),
  );
  return { directives, strict: [...strict], inScalars };
}

/** The document with variables that keep their given values. Its selections are the same nodes. */
function withoutCoercion(document: DocumentNode, directives: ReadonlySet<string>): DocumentNode {
  return visit(document, {
    SelectionSet: () => false,
    VariableDefinition({ variable }): VariableDefinitionNode {
      const type = directives.has(variable.name.value)
        ? ({ kind: Kind.NON_NULL_TYPE, type: namedType('Boolean') } as const)
        : namedType(coerced.name);
      return { kind: Kind.VARIABLE_DEFINITION, variable, type };
    },
  });
}

function namedType(name: string): NamedTypeNode {
  return { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: name } };
}

function withCoerced(schema: GraphQLSchema): GraphQLSchema {
  const known = schemas.get(schema);
  if (known) return known;
  const config = schema.toConfig();
  const extended = new GraphQLSchema({ ...config, types: [...config.types, coerced] });
  schemas.set(schema, extended);
  return extended;
}
