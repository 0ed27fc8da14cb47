import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLOutputType,
  getNamedType,
  getNullableType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { schema } from '../../src/schema.ts';
import { randomOf } from '../support/random.ts';

const MAX_DEPTH = 5;

/** Variables of several types, required or not, with or without defaults. */
const declarations = {
  $id: 'ID! = "01936b4e-0000-7000-8000-000000000000"',
  $maybeId: 'ID',
  $ids: '[ID!]',
  $first: 'Int = 2',
  $count: 'Int',
  $text: 'String',
  $yes: 'Boolean! = true',
  $no: 'Boolean! = false',
  $maybe: 'Boolean = true',
};

/** IDs of objects, and of a project, since most fields with a project fail without one. */
type Known = { ids: readonly string[]; projectId: string };

/** A random query over the whole schema from a seed, about objects with these IDs. */
export function makeQuery(seed: number, { ids, projectId }: Known) {
  const { pick, chance } = randomOf(seed);
  const fragments: string[] = [];
  let aliases = 0;

  function selectionOf(type: GraphQLOutputType, depth: number): string {
    const named = getNamedType(type);
    if (!isCompositeType(named)) return '';
    if (isAbstractType(named)) {
      const some = schema.getPossibleTypes(named).filter(() => chance(0.3));
      const cases = some.map((each) => `... on ${each.name} ${selectionOf(each, depth)}`);
      return `{ __typename ${cases.join(' ')} }`;
    }
    const fields = Object.values(isObjectType(named) ? named.getFields() : {});
    const chosen = fields.flatMap((field) => {
      const isDeep = isCompositeType(getNamedType(field.type));
      return chance(isDeep ? (depth > 0 ? 0.25 : 0) : 0.4) ? [fieldOf(field, depth - 1)] : [];
    });
    const selection = `{ ${['__typename', ...chosen].join(' ')} }`;
    if (chance(0.1)) return `{ ... on ${named.name} ${selection} }`;
    if (!chance(0.1)) return selection;
    const name = `F${fragments.length}`;
    fragments.push(`fragment ${name} on ${named.name} ${selection}`);
    return `{ ...${name} }`;
  }

  function fieldOf(field: GraphQLField<unknown, unknown>, depth: number): string {
    const isNamed = aliases < 10 && chance(0.1);
    if (isNamed) aliases += 1;
    const alias = isNamed ? `a${aliases}: ` : '';
    const directive = chance(0.03) ? pick(['@include', '@skip']) : '';
    const when =
      directive && `${directive}(if: ${pick(['true', 'false', '$yes', '$no', '$maybe'])})`;
    const given = field.args.flatMap((arg) => argumentOf(arg));
    const args = given.length > 0 ? `(${given.join(', ')})` : '';
    return `${alias}${field.name}${args} ${when} ${selectionOf(field.type, depth)}`;
  }

  function argumentOf({ name, type }: GraphQLArgument): string[] {
    if (name === 'first')
      return [`first: ${chance(0.02) ? '0' : pick(['1', '2', '3', '$first', '$count'])}`];
    // Random values of other types are nearly always errors.
    if (/^(last|after|before)$/.test(name)) return [];
    const isWanted = isNonNullType(type) || chance(0.1);
    return isWanted ? [`${name}: ${literalOf(type, name)}`] : [];
  }

  function literalOf(type: unknown, name: string): string {
    const nullable = getNullableType(type as GraphQLOutputType);
    if (name === 'projectId' && chance(0.9)) return JSON.stringify(projectId);
    if (!isNonNullType(type) && chance(0.2)) return 'null';
    if (isListType(nullable)) return listOf(type, literalOf(nullable.ofType, name));
    if (isEnumType(nullable)) return pick(nullable.getValues()).name;
    if (isInputObjectType(nullable)) {
      const fields = Object.values(nullable.getFields()).filter(
        (field) => isNonNullType(field.type) || chance(0.2),
      );
      return `{ ${fields.map((field) => `${field.name}: ${literalOf(field.type, field.name)}`).join(', ')} }`;
    }
    return scalarOf(type, `${nullable}`);
  }

  function listOf(type: unknown, element: string): string {
    return `${type}` === '[ID!]' && chance(0.4) ? '$ids' : `[${element}]`;
  }

  function scalarOf(type: unknown, scalar: string): string {
    const maybe = (variable: string) => (isNonNullType(type) ? [] : [variable]);
    const values: Record<string, () => string> = {
      ID: () => pick(['$id', ...maybe('$maybeId'), ...ids.map((id) => JSON.stringify(id))]),
      String: () => pick(['"a"', '"item"', '""', ...maybe('$text')]),
      Int: () => pick(['1', '2', '$first', ...maybe('$count')]),
      Boolean: () => pick(['true', 'false', '$yes']),
      DateTime: () => '"2026-01-01T00:00:00Z"',
      Decimal: () => '"0.5"',
      LocalDate: () => '"2026-01-01"',
    };
    return values[scalar]?.() ?? JSON.stringify(pick(['a', 'item', '']));
  }

  const query = schema.getQueryType();
  const selection = query ? selectionOf(query, MAX_DEPTH) : '';
  const body = `${selection} ${fragments.join(' ')}`;
  const declared = Object.entries(declarations).filter(([name]) =>
    new RegExp(`\\${name}\\b`).test(body),
  );
  const head = declared.length > 0 ? `(${declared.map((each) => each.join(': ')).join(', ')})` : '';
  const variables = {
    ...(chance(0.8) && { id: pick(ids) }),
    ...(chance(0.3) && { maybeId: pick([...ids, null]) }),
    ...(chance(0.5) && { ids: pick([[pick(ids)], pick(ids), [], null, 7]) }),
    ...(chance(0.3) && { first: pick([1, 2, 3, null]) }),
    ...(chance(0.5) && { count: pick([1, 2, null]) }),
    ...(chance(0.5) && { text: pick(['a', 'item', null]) }),
    ...(chance(0.3) && { yes: pick([true, false]) }),
    ...(chance(0.3) && { maybe: pick([true, false, null]) }),
    ...(chance(0.05) && { yes: 'no' }),
    ...(chance(0.05) && { count: pick(['1', 1.5, 2 ** 31]) }),
  };
  return { query: `query Made${head} ${body}`, variables };
}
