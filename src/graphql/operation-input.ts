import type { ArgBuilder, InputFieldRef, InputRef } from '@pothos/core';
import { z } from 'zod';
import type { Operation } from '../services/operation.ts';
import { pagingFields } from '../services/paging.ts';
import { builder } from './builder.ts';
import { enumOf } from './enums.ts';

type Types = (typeof builder)['$inferSchemaTypes'];

/** The GraphQL input object of an operation, derived from its zod input so that it cannot drift. */
export function inputOf<Input extends z.ZodObject>(
  operation: Operation<string, Input>,
): InputRef<z.input<Input>> {
  const name = `${operation.name.charAt(0).toUpperCase()}${operation.name.slice(1)}Input`;
  const ref = builder.inputRef<z.input<Input>, false>(name);
  return ref.implement({
    description: `What ${operation.name} takes.`,
    fields: (t) => mapFields(operation.input, (options) => t.field(options as never)) as never,
  });
}

type FilterArgs<Input extends z.ZodObject> = {
  [Name in Exclude<keyof z.input<Input>, keyof typeof pagingFields>]: InputFieldRef<
    Types,
    z.input<Input>[Name]
  >;
};

/** The arguments of a list operation besides paging, derived in the same way. */
export function filterArgs<Input extends z.ZodObject>(
  arg: ArgBuilder<Types>,
  operation: Operation<string, Input>,
): FilterArgs<Input> {
  const filters = Object.fromEntries(
    Object.entries(operation.input.shape).filter(([name]) => !(name in pagingFields)),
  );
  return mapFields(z.object(filters), (options) => arg(options as never)) as never;
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
    Object.entries(input.shape).map(([name, field]) => [name, toField(describe(field))]),
  );
}

/** Takes `optional`, `nullable` and `default` off a schema and says what is left. */
function describe(schema: z.core.$ZodType): FieldOptions {
  const { description } = z.globalRegistry.get(schema) ?? {};
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) {
    const inner = describe(schema.unwrap());
    return { ...inner, required: false, description: description ?? inner.description };
  }
  if (schema instanceof z.ZodDefault) {
    const inner = describe(schema.unwrap());
    const { defaultValue } = schema.def;
    return {
      ...inner,
      required: false,
      defaultValue,
      description: description ?? inner.description,
    };
  }
  return { type: typeOf(schema), required: true, description, defaultValue: undefined };
}

function typeOf(schema: z.core.$ZodType): unknown {
  if (schema instanceof z.ZodUUID) return 'ID';
  if (schema instanceof z.ZodString || schema instanceof z.ZodURL) return 'String';
  if (schema instanceof z.ZodNumber) return schema.isInt ? 'Int' : 'Float';
  if (schema instanceof z.ZodBoolean) return 'Boolean';
  if (schema instanceof z.ZodEnum) return enumOf(schema);
  if (schema instanceof z.ZodCodec) return 'DateTime';
  if (schema instanceof z.ZodArray) return [typeOf(schema.element)];
  throw new Error(`No GraphQL input type is known for a zod ${schema._zod.def.type}.`);
}
