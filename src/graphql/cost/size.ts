import {
  type FieldNode,
  type GraphQLField,
  getNamedType,
  getNullableType,
  isInputObjectType,
  isListType,
  Kind,
  type ValueNode,
} from 'graphql';
import { DEFAULT_PAGE_SIZE } from '../page-size.ts';
import { NO_VARIABLES, type Variables } from './variables.ts';

/** Number of elements of a list. Sizes with the same key are equal. */
export type Size = {
  key: string;
  /** Whether the size does not depend on variables. */
  isConstant: boolean;
  read: (variables: Variables) => number;
};

/** Size of a list without size arguments. */
const ASSUMED = 10;

export const assumedSize: Size = { key: '', isConstant: true, read: () => ASSUMED };

type Field = GraphQLField<unknown, unknown>;

export function isPaged({ args }: Field): boolean {
  return args.some(({ name }) => name === 'first') && args.some(({ name }) => name === 'last');
}

/** The page size of a field. A request with both `first` and `last` fails later. */
export function pageSize(field: Field, node: FieldNode): Size {
  const sources = [['first'], ['last']].map((path) => readArgument(path, { field, node }));
  return sizeOf('page', sources, (values) => {
    const given = values.filter(isInt);
    return given.length > 0 ? Math.max(1, ...given) : DEFAULT_PAGE_SIZE;
  });
}

/** Whether the lists of a field have a row for each of its days. */
export const isByDay = ({ args }: Field): boolean => args.some(({ name }) => name === 'days');

export function daySize(field: Field, node: FieldNode): Size {
  const source = readArgument(['days'], { field, node });
  return sizeOf('days', [source], ([days]) => (isInt(days) ? Math.max(1, days) : ASSUMED));
}

const MAX_INT = 2 ** 31 - 1;

/** Numbers outside GraphQL's Int fail before execution. */
function isInt(value: unknown): value is number {
  return typeof value === 'number' && Math.abs(value) <= MAX_INT;
}

/** The paths of arguments that are lists of IDs. The field returns one element for each ID. */
export function idLists({ args }: Field): string[][] {
  return args.flatMap((arg) => {
    if (isIdList(arg.type)) return [[arg.name]];
    const type = getNamedType(arg.type);
    if (!isInputObjectType(type)) return [];
    const fields = Object.values(type.getFields()).filter((field) => isIdList(field.type));
    return fields.map(({ name }) => [arg.name, name]);
  });
}

/** The number of IDs in the arguments of a field. */
export function givenSize(field: Field, node: FieldNode): Size {
  const lists = idLists(field).map((path) => readArgument(path, { field, node }));
  return sizeOf('ids', lists, (values) => {
    const given = values.filter((value) => value !== undefined && value !== null);
    if (given.length === 0) return ASSUMED;
    return Math.max(...given.map((value) => (Array.isArray(value) ? value.length : 1)));
  });
}

function isIdList(type: Field['args'][number]['type']): boolean {
  return isListType(getNullableType(type)) && getNamedType(type).name === 'ID';
}

type Source = { key: string; isConstant: boolean; read: (variables: Variables) => unknown };

function sizeOf(
  kind: string,
  sources: readonly Source[],
  toSize: (values: unknown[]) => number,
): Size {
  const read = (variables: Variables) => toSize(sources.map((source) => source.read(variables)));
  if (sources.some(({ isConstant }) => !isConstant)) {
    return { key: `${kind}(${sources.map(({ key }) => key)})`, isConstant: false, read };
  }
  const size = read(NO_VARIABLES);
  return { key: `${size}`, isConstant: true, read: () => size };
}

type Asked = { field: Field; node: FieldNode };

/** The value at a path into the arguments of a field, with variables at any depth. */
function readArgument(path: readonly string[], { field, node }: Asked): Source {
  const [name = '', ...rest] = path;
  const given = node.arguments?.find((argument) => argument.name.value === name);
  const fallback = dig(field.args.find((arg) => arg.name === name)?.defaultValue, rest);
  const source = given ? readValue(given.value, rest) : constant(undefined);
  if (source.isConstant) {
    return constant(source.read(NO_VARIABLES) ?? fallback);
  }
  return { ...source, read: (variables) => source.read(variables) ?? fallback };
}

function readValue(value: ValueNode, path: readonly string[]): Source {
  if (value.kind === Kind.VARIABLE) {
    const name = value.name.value;
    const key = `$${[name, ...path].join('.')}`;
    return { key, isConstant: false, read: (variables) => dig(variables.get(name), path) };
  }
  const [name, ...rest] = path;
  if (name !== undefined) {
    const fields = value.kind === Kind.OBJECT ? value.fields : [];
    const inner = fields.find((field) => field.name.value === name);
    return inner ? readValue(inner.value, rest) : constant(undefined);
  }
  if (value.kind === Kind.INT) return constant(Number(value.value));
  if (value.kind === Kind.LIST) return constant(value.values);
  return constant(value.kind === Kind.NULL ? null : value.kind);
}

function constant(value: unknown): Source {
  const key = Array.isArray(value) ? `[${value.length}]` : `${value}`;
  return { key, isConstant: true, read: () => value };
}

function dig(value: unknown, path: readonly string[]): unknown {
  const [name, ...rest] = path;
  if (name === undefined) return value;
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
  return dig((value as Record<string, unknown>)[name], rest);
}
