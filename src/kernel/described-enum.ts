import { z } from 'zod';

/** Descriptions of values, in their order. */
type Descriptions = Readonly<Record<string, string>>;

const registry = z.registry<{ values: Descriptions }>();

type Described<Values> = { id: string; description: string; values: Values };

/** An enum with a name of its own, and a description of each value. */
export function describedEnum<const Values extends Descriptions>(enumeration: Described<Values>) {
  const { id, description, values } = enumeration;
  const names = Object.keys(values) as (keyof Values & string)[];
  const schema = z.enum(names).meta({ id, description });
  registry.add(schema, { values });
  return schema;
}

/** The descriptions of an enum's values, also through the copies that `describe` makes. */
export function valueDescriptions(schema: z.ZodEnum): Descriptions {
  return registry.get(schema)?.values ?? {};
}
