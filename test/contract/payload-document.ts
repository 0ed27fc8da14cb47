import {
  type GraphQLField,
  type GraphQLObjectType,
  getNamedType,
  isObjectType,
  isUnionType,
} from 'graphql';
import { schema } from '../../src/schema.ts';

/** Nodes that the node of a payload holds in whole, with the selection that shows them. */
const held: Readonly<Record<string, string>> = {
  Board: 'columns { __typename id }',
  AppVersion: 'operations(first: 100) { nodes { __typename id } }',
};

/** The document of a mutation that selects each node and each removed ID of its payload. */
export function payloadDocument(mutation: string): string {
  const field = schema.getMutationType()?.getFields()[mutation];
  const union = field && getNamedType(field.type);
  const success = isUnionType(union)
    ? union.getTypes().find(({ name }) => name.endsWith('Success'))
    : undefined;
  if (!field || !success) throw new Error(`There is no mutation ${mutation}.`);
  return `mutation ($input: ${field.args[0]?.type}) { answer: ${mutation}(input: $input) {
    __typename ... on Error { code message }
    ... on ${success.name} { ${selectionOf(success, [])} } } }`;
}

function selectionOf(type: GraphQLObjectType, above: readonly string[]): string {
  const fields = Object.values(type.getFields())
    .filter((field) => field.args.every(({ type: given }) => !`${given}`.endsWith('!')))
    .map((field) => selectField(field, [...above, type.name]));
  return ['__typename', ...fields].join(' ');
}

function selectField(field: GraphQLField<unknown, unknown>, above: readonly string[]): string {
  const { name, type } = field;
  const inner = getNamedType(type);
  if (/^deleted\w+Ids?$/.test(name)) return name;
  if (!isObjectType(inner) || inner.name.endsWith('Connection')) return '';
  if (isNode(inner)) return `${name} { __typename id ${held[inner.name] ?? ''} }`;
  return above.includes(inner.name) ? '' : `${name} { ${selectionOf(inner, above)} }`;
}

function isNode(type: GraphQLObjectType): boolean {
  return type.getInterfaces().some(({ name }) => name === 'Node');
}
