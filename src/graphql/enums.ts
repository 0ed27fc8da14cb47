import { z } from 'zod';
import { valueDescriptions } from '../kernel/described-enum.ts';
import { builder } from './builder.ts';

type EnumRef = ReturnType<typeof createEnum>;

const created = new Map<string, EnumRef>();

/** The GraphQL enum of a zod enum with an `id` and a description, created once. */
export function enumOf(schema: z.ZodType): EnumRef {
  const { id, description } = published(schema);
  if (!(schema instanceof z.ZodEnum) || !id || !description) {
    throw new Error('A GraphQL enum is made from a zod enum with an id and a description.');
  }
  const known = created.get(id);
  if (known) return known;
  const ref = createEnum(id, { description, values: valuesOf(schema, id) });
  created.set(id, ref);
  return ref;
}

/** The metadata of an enum, through copies that `describe` makes for a field. */
function published(schema: z.core.$ZodType): z.core.GlobalMeta {
  const meta = z.globalRegistry.get(schema) ?? {};
  const { parent } = schema._zod;
  return meta.id || !parent ? meta : published(parent);
}

type Values = Record<string, { value: string; description: string }>;

function createEnum(name: string, options: { description: string; values: Values }) {
  return builder.enumType(name, options);
}

/** The values of an enum by their names in GraphQL. */
function valuesOf(schema: z.ZodEnum, name: string): Values {
  const descriptions = valueDescriptions(schema);
  return Object.fromEntries(
    schema.options.map(String).map((value) => {
      const description = descriptions[value];
      if (!description) throw new Error(`${name}.${value} has no description.`);
      return [toEnumName(value), { value, description }];
    }),
  );
}

/** `projects:read` → `PROJECTS_READ`, `createdAt` → `CREATED_AT`. */
function toEnumName(value: string): string {
  const words = value.replaceAll(/([a-z])([A-Z])/g, '$1_$2');
  return words.replaceAll(/[^A-Za-z0-9]/g, '_').toUpperCase();
}
