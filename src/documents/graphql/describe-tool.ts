import {
  type DocumentNode,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  getOperationAST,
  isInputObjectType,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  TokenKind,
  TypeInfo,
  type ValueNode,
  validate,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import { tryToParse } from '../../graphql/try-to-parse.ts';
import type { Permission } from '../../kernel/permission.ts';
import { hasSomethingVisible } from '../../kernel/schemas.ts';
import { MAX_DESCRIPTION } from '../tools/operation-tool.ts';
import type { DescribeTool, ToolFacts } from '../tools/tool-facts.ts';
import { isDestructive } from './is-destructive.ts';
import { variablesSchemaOf } from './variables-schema.ts';

const MAX_KNOWN_CHARACTERS = 4_000_000;

/** Derives tool facts from documents against one schema, cached by the hash of the text. */
export function createToolDescriber(schema: GraphQLSchema): DescribeTool {
  const known = new LRUCache<string, { facts: ToolFacts | undefined }>({
    maxSize: MAX_KNOWN_CHARACTERS,
    sizeCalculation: ({ facts }, hash) => hash.length + JSON.stringify(facts ?? null).length,
  });
  return ({ hash, text }) => {
    const before = known.get(hash);
    if (before) return before.facts;
    const facts = describe(text, schema);
    known.set(hash, { facts });
    return facts;
  };
}

function describe(text: string, schema: GraphQLSchema): ToolFacts | undefined {
  const document = tryToParse(text);
  const operation = document && getOperationAST(document);
  if (!operation || validate(schema, document).length > 0) return undefined;
  const { roots, descriptions } = read(document, schema);
  return {
    description: descriptionOf(operation, roots),
    inputSchema: variablesSchemaOf(operation, { schema, descriptions }),
    permissions: [...new Set(roots.flatMap(permissionOf))],
    reads: operation.operation === OperationTypeNode.QUERY,
    destroys: roots.some(isDestructive),
  };
}

type RootField = GraphQLField<unknown, unknown>;

/** The root fields of a document, and the schema's description of each variable's position. */
function read(document: DocumentNode, schema: GraphQLSchema) {
  const roots = new Set<RootField>();
  const descriptions = new Map<string, string>();
  const info = new TypeInfo(schema);
  const note = (value: ValueNode, description: string | null | undefined) => {
    if (value.kind !== Kind.VARIABLE || !description) return;
    const { value: name } = value.name;
    if (!descriptions.has(name)) descriptions.set(name, description);
  };
  const visitor = {
    Field() {
      const [parent, field] = [info.getParentType(), info.getFieldDef()];
      const isRoot = parent === schema.getQueryType() || parent === schema.getMutationType();
      if (isRoot && field && field.name !== '__typename') roots.add(field);
    },
    Argument({ value }: { value: ValueNode }) {
      note(value, info.getArgument()?.description);
    },
    ObjectField({ name, value }: { name: { value: string }; value: ValueNode }) {
      const parent = getNamedType(info.getParentInputType());
      if (isInputObjectType(parent)) note(value, parent.getFields()[name.value]?.description);
    },
  };
  visit(document, visitWithTypeInfo(info, visitor));
  return { roots: [...roots], descriptions };
}

/** The permission in the extensions of a root field. Introspection needs its own. */
function permissionOf({ name, extensions }: RootField): Permission[] {
  if (name.startsWith('__')) return ['graphql:introspect'];
  return extensions.permission ? [extensions.permission as Permission] : [];
}

function descriptionOf(operation: OperationDefinitionNode, roots: readonly RootField[]): string {
  const derived = roots
    .map(({ extensions, description }) => extensions.summary ?? description ?? '')
    .join(' ');
  const texts = [operation.description?.value, commentBefore(operation), derived];
  const text = texts.find((each) => each && hasSomethingVisible(each))?.trim();
  const description = text ?? `Run the operation ${operation.name?.value ?? ''}.`;
  return description.slice(0, MAX_DESCRIPTION).toWellFormed();
}

/** The comment lines directly before an operation. */
function commentBefore({ loc }: OperationDefinitionNode): string {
  const lines: string[] = [];
  let token = loc?.startToken.prev;
  while (token?.kind === TokenKind.COMMENT) {
    lines.push(token.value.trim());
    token = token.prev;
  }
  return lines.reverse().join('\n');
}
