import type { ArgBuilder, InputFieldMap, InputFieldRef, InputRef } from '@pothos/core';
import { z } from 'zod';
import { isForOlderClients, successorOf } from '../kernel/older-clients.ts';
import type { Operation } from '../kernel/operation.ts';
import { pagingFields } from '../kernel/paging.ts';
import { builder } from './builder.ts';
import { descriptionOf } from './description-of.ts';
import { enumOf } from './enums.ts';
import { capitalize } from './names.ts';

type Types = (typeof builder)['$inferSchemaTypes'];

/** The GraphQL input object of an operation, derived from its zod input. */
export function inputOf<Input extends z.ZodObject>(
  operation: Operation<string, Input>,
): InputRef<z.input<Input>> {
  const name = `${capitalize(operation.name)}Input`;
  const ref = builder.inputRef<z.input<Input>, false>(name);
  return ref.implement({
    description: `Input of ${operation.name}.`,
    fields: (t) => mapFields(operation.input, (options) => t.field(options as never)) as never,
  });
}

/** The arguments of a field that takes an operation's input without an input object. */
export function argsOf(arg: ArgBuilder<Types>, input: z.ZodObject): InputFieldMap {
  return mapFields(input, (options) => arg(options as never)) as InputFieldMap;
}

type ListArgs = {
  filter: InputFieldRef<Types, object | null | undefined>;
  orderBy?: InputFieldRef<Types, { field: string; direction: string } | null | undefined>;
};

/** The filter and order arguments of a list, derived in the same way. */
export function listArgs(arg: ArgBuilder<Types>, name: string, input: z.ZodObject): ListArgs {
  const { orderBy, direction, ...others } = input.shape;
  const filters = Object.entries(others).filter(([field]) => !(field in pagingFields));
  const filter = inputObject(`${name}Filter`, {
    description: `Filter for a list of ${name} objects. All given conditions must match.`,
    input: z.object(Object.fromEntries(filters)),
  });
  const filterArg = arg({
    type: filter,
    description: `Restricts the list to matching ${name} objects.`,
  } as never);
  if (!orderBy || !direction) return { filter: filterArg } as never;
  const order = inputObject(`${name}Order`, {
    description: `Sort order of a list of ${name} objects.`,
    input: z.object({ field: orderBy, direction }),
    isWhole: true,
  });
  const orderArg = arg({ type: order, description: `Sorts the ${name} objects.` } as never);
  return { filter: filterArg, orderBy: orderArg } as never;
}

const inputObjects = new Map<string, unknown>();

type InputObject = {
  description: string;
  input: z.ZodObject;
  /** Whether all fields are required. */
  isWhole?: boolean;
};

/** The input object of this name; the same one each time. */
function inputObject(name: string, { description, input, isWhole }: InputObject): unknown {
  const known = inputObjects.get(name);
  if (known) return known;
  const ref = builder.inputRef(name).implement({
    description,
    fields: (t) =>
      mapFields(input, (options) =>
        t.field({ ...options, ...(isWhole && { required: true }) } as never),
      ) as never,
  });
  inputObjects.set(name, ref);
  return ref;
}

type FieldOptions = {
  type: unknown;
  required: boolean;
  description: string | undefined;
  defaultValue: unknown;
};

function mapFields(
  input: z.ZodObject,
  toField: (options: FieldOptions) => unknown,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(input.shape)
      .filter(([, field]) => !isForOlderClients(field))
      .map(([name, field]) => [name, toField(describe(field))]),
  );
}

function describe(schema: z.core.$ZodType): FieldOptions {
  return { ...shapeOf(schema), description: descriptionOf(schema) };
}

/** The GraphQL type inside `optional`, `nullable` and `default`, and their effect on the field. */
function shapeOf(schema: z.core.$ZodType): Omit<FieldOptions, 'description'> {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) {
    return { ...shapeOf(schema.unwrap()), required: false };
  }
  if (schema instanceof z.ZodDefault) {
    const { defaultValue } = schema.def;
    return { ...shapeOf(schema.unwrap()), required: false, defaultValue };
  }
  return { type: typeOf(schema), required: true, defaultValue: undefined };
}

/** Ordered from the specific to the general class, because a UUID is a string in zod. */
const scalarTypes = [
  [z.ZodUUID, 'ID'],
  [z.ZodCustomStringFormat, 'ID'],
  [z.ZodString, 'String'],
  [z.ZodURL, 'String'],
  [z.ZodBoolean, 'Boolean'],
  [z.ZodRecord, 'JSONObject'],
  [z.ZodUnknown, 'JSONObject'],
] as const;

function typeOf(schema: z.core.$ZodType): unknown {
  const scalar = scalarTypes.find(([kind]) => schema instanceof kind);
  if (scalar) return scalar[1];
  if (schema instanceof z.ZodNumber) return schema.isInt ? 'Int' : 'Float';
  if (schema instanceof z.ZodEnum) return enumOf(successorOf(schema) as z.ZodEnum);
  if (schema instanceof z.ZodArray) return [typeOf(schema.element)];
  if (schema instanceof z.ZodCodec) return typeOfCodec(schema);
  throw new Error(`No GraphQL input type is known for a zod ${schema._zod.def.type}.`);
}

function typeOfCodec({ def: { in: wire, out } }: z.ZodCodec): unknown {
  if (!(wire instanceof z.ZodUnion)) return hasFormat(wire, 'day') ? 'LocalDate' : 'DateTime';
  return wire.options.some((option) => hasFormat(option, 'decimal')) ? 'Decimal' : typeOf(out);
}

function hasFormat(schema: z.core.$ZodType, format: string): boolean {
  return schema instanceof z.ZodCustomStringFormat && schema.def.format === format;
}
