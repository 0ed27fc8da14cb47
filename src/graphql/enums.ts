import { z } from 'zod';
import { permissionNameSummaries } from '../kernel/permission.ts';
import { builder } from './builder.ts';

type EnumRef = ReturnType<typeof createEnum>;

/** Descriptions of values, by enum. */
const valueDescriptions: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  Permission: permissionNameSummaries,
};

const created = new Map<string, EnumRef>();

/** The GraphQL enum of a zod enum with an `id` and a description, created once. */
export function enumOf(schema: z.ZodType): EnumRef {
  const { id, description } = published(schema);
  if (!(schema instanceof z.ZodEnum) || !id || !description) {
    throw new Error('A GraphQL enum is made from a zod enum with an id and a description.');
  }
  const known = created.get(id);
  if (known) return known;
  const ref = createEnum(id, { description, values: schema.options.map(String) });
  created.set(id, ref);
  return ref;
}

/** The metadata of an enum, through copies that `describe` makes for a field. */
function published(schema: z.core.$ZodType): z.core.GlobalMeta {
  const meta = z.globalRegistry.get(schema) ?? {};
  const { parent } = schema._zod;
  return meta.id || !parent ? meta : published(parent);
}

function createEnum(
  name: string,
  { description, values }: { description: string; values: string[] },
) {
  return builder.enumType(name, {
    description,
    values: Object.fromEntries(
      values.map((value) => {
        const valueDescription = valueDescriptions[name]?.[value];
        return [toEnumName(value), { value, description: valueDescription }];
      }),
    ),
  });
}

/** `projects:read` → `PROJECTS_READ`, `createdAt` → `CREATED_AT`. */
function toEnumName(value: string): string {
  const words = value.replaceAll(/([a-z])([A-Z])/g, '$1_$2');
  return words.replaceAll(/[^A-Za-z0-9]/g, '_').toUpperCase();
}
