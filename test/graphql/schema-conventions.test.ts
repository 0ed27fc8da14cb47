import {
  type GraphQLNamedType,
  type GraphQLType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
} from 'graphql';
import { expect, test } from 'vitest';
import { schema } from '../../src/schema.ts';

const types = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__'));
const objects = types.filter(isObjectType);
const fields = objects.flatMap((type) =>
  Object.values(type.getFields()).map((field) => ({ at: `${type.name}.${field.name}`, field })),
);
const mutations = Object.values(schema.getMutationType()?.getFields() ?? {});
const builtIn = ['Boolean', 'Float', 'ID', 'Int', 'String'];
/** Specified by Relay. */
const byRelay = /Edge\.|Connection\.(edges|nodes|pageInfo)$/;

test('every type, field and argument has a description', () => {
  const undescribed = [
    ...types
      .filter((type) => !builtIn.includes(type.name))
      .filter(isUndescribed)
      .map(nameOf),
    ...fields
      .filter(({ at, field }) => !byRelay.test(at) && isUndescribed(field))
      .map(({ at }) => at),
    ...fields.flatMap(({ at, field }) =>
      field.args.filter(isUndescribed).map(({ name }) => `${at}(${name})`),
    ),
    ...types.filter(isInputObjectType).flatMap((type) =>
      Object.values(type.getFields())
        .filter(isUndescribed)
        .map(({ name }) => `${type.name}.${name}`),
    ),
  ];

  expect(undescribed).toEqual([]);
});

test('enum values are in upper case', () => {
  const values = types.filter(isEnumType).flatMap((type) => type.getValues().map(nameOf));

  expect(values.filter((name) => !/^[A-Z][A-Z0-9_]*$/.test(name))).toEqual([]);
});

test('the elements of lists are never null, but for objects that are not found', () => {
  const loose = fields.filter(({ field }) => hasLooseElements(field.type)).map(({ at }) => at);

  expect(loose).toEqual(['Query.nodes']);
});

test('a list is null only without a permission or for an unknown ID', () => {
  const nullable = fields.filter(({ field }) => isListType(field.type));
  const reason = /Null (without the permission `|for an unknown ID\.)/;
  const loose = nullable.filter(({ field }) => !reason.test(field.description ?? ''));

  expect(nullable.length).toBeGreaterThan(0);
  expect(loose.map(({ at }) => at)).toEqual([]);
});

test('no output field is a bare ID of another object', () => {
  const wrong = fields.filter(({ field }) =>
    /^(?!deleted).*(?<!^task|^document)Id$/.test(field.name),
  );

  expect(wrong.map(({ at }) => at)).toEqual([]);
});

test.each(mutations)('mutation $name takes one input and returns a nullable union', (field) => {
  const result = field.type as GraphQLNamedType;

  expect(field.args.map(({ name, type }) => [name, `${type}`])).toEqual([
    ['input', `${capitalize(field.name)}Input!`],
  ]);
  expect(result.name).toBe(`${capitalize(field.name)}Result`);
  expect(isUnionType(result) && errorsOf(result.getTypes())).toEqual([]);
});

/** Members of a result that are neither its success nor an error. */
function errorsOf(members: readonly GraphQLNamedType[]): string[] {
  return members
    .filter((member) => !member.name.endsWith('Success'))
    .filter((member) => !isObjectType(member) || !member.getInterfaces().some(isErrorInterface))
    .map(nameOf);
}

function isErrorInterface({ name }: { name: string }): boolean {
  return name === 'Error';
}

function hasLooseElements(type: GraphQLType): boolean {
  const bare = isNonNullType(type) ? type.ofType : type;
  return isListType(bare) && !isNonNullType(bare.ofType);
}

function isUndescribed(thing: { description?: string | null }): boolean {
  return !thing.description;
}

function nameOf({ name }: { name: string }): string {
  return name;
}

function capitalize(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
