import {
  type ASTNode,
  type DocumentNode,
  type GraphQLError,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  isInputObjectType,
  isInputType,
  Kind,
  parse,
  TypeInfo,
  typeFromAST,
  validate,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { schemaCoordinatesOf } from '../../src/documents/graphql/schema-coordinates.ts';
import type { BreakingChange } from './breaking-changes.ts';

/** A reason why an operation would break. `coordinate` is null if the document does not parse. */
export type Reason = { coordinate: string | null; message: string };

type Change = {
  released: GraphQLSchema;
  proposed: GraphQLSchema;
  breakingChanges: readonly BreakingChange[];
};

/** The reasons why the proposed schema would break the client of a document. */
export function reasonsOf(text: string, change: Change): Reason[] {
  const document = tryToParse(text);
  if (!(document && 'kind' in document)) return [{ coordinate: null, message: document.message }];
  const { released, proposed, breakingChanges } = change;
  const coordinates = coordinatesIn(document, proposed);
  const invalid = validate(proposed, document).map((error) => reasonOf(error, coordinates));
  const said = new Set(invalid.map(({ coordinate }) => coordinate));

  const used = new Set([
    ...schemaCoordinatesOf(document, released),
    ...rootsOf(document, released),
  ]);
  const taken = inputTypesOf(document, proposed);
  const touched = breakingChanges.filter(({ coordinate }) => {
    const [type = ''] = coordinate.split('.');
    return !said.has(coordinate) && (used.has(coordinate) || taken.has(type));
  });
  return [...invalid, ...touched.map(({ coordinate, message }) => ({ coordinate, message }))];
}

function tryToParse(text: string): DocumentNode | { message: string } {
  try {
    return parse(text);
  } catch (error) {
    return { message: (error as Error).message };
  }
}

function reasonOf({ message, nodes = [] }: GraphQLError, coordinates: Coordinates): Reason {
  const places = nodes.map((node) => coordinates.get(node)).filter((each) => each !== undefined);
  return { coordinate: places.at(-1) ?? null, message };
}

type Coordinates = ReadonlyMap<ASTNode, string>;

/** The innermost schema coordinate of each node of a document. */
function coordinatesIn(document: DocumentNode, schema: GraphQLSchema): Coordinates {
  const coordinates = new Map<ASTNode, string>();
  const info = new TypeInfo(schema);
  const around: (string | undefined)[] = [];
  const visitor = {
    enter(node: ASTNode) {
      const coordinate = coordinateOf(node, info) ?? around.at(-1);
      around.push(coordinate);
      if (coordinate) coordinates.set(node, coordinate);
    },
    leave() {
      around.pop();
    },
  };
  visit(document, visitWithTypeInfo(info, visitor));
  return coordinates;
}

function coordinateOf(node: ASTNode, info: TypeInfo): string | undefined {
  const parent = info.getParentType()?.name;
  const field = info.getFieldDef()?.name;
  switch (node.kind) {
    case Kind.FIELD:
      return parent && `${parent}.${node.name.value}`;
    case Kind.ARGUMENT:
      return parent && field && !info.getDirective()
        ? `${parent}.${field}(${node.name.value}:)`
        : undefined;
    case Kind.OBJECT_FIELD: {
      const input = getNamedType(info.getParentInputType())?.name;
      return input && `${input}.${node.name.value}`;
    }
    case Kind.ENUM: {
      const type = getNamedType(info.getInputType())?.name;
      return type && `${type}.${node.value}`;
    }
    case Kind.NAMED_TYPE:
      return node.name.value;
    case Kind.INLINE_FRAGMENT:
    case Kind.FRAGMENT_DEFINITION:
      return node.typeCondition?.name.value;
    default:
      return undefined;
  }
}

/** `Query`, `Mutation`: validation does not report a schema without them. */
function rootsOf({ definitions }: DocumentNode, schema: GraphQLSchema): string[] {
  return definitions.flatMap((definition) => {
    if (definition.kind !== Kind.OPERATION_DEFINITION) return [];
    return schema.getRootType(definition.operation)?.name ?? [];
  });
}

/** The input types of the variables, including nested ones. */
function inputTypesOf({ definitions }: DocumentNode, schema: GraphQLSchema): Set<string> {
  const names = new Set<string>();
  const add = (given: GraphQLInputType) => {
    const type = getNamedType(given);
    if (names.has(type.name)) return;
    names.add(type.name);
    if (!isInputObjectType(type)) return;
    for (const field of Object.values(type.getFields())) add(field.type);
  };
  for (const definition of definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
    for (const variable of definition.variableDefinitions ?? []) {
      const type = typeFromAST(schema, variable.type);
      if (type && isInputType(type)) add(type);
    }
  }
  return names;
}
