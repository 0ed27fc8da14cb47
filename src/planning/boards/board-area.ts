import { z } from 'zod';

const areas = ['development', 'sales', 'marketing', 'support', 'general'] as const;

export const boardAreaSchema = z
  .enum(areas)
  .meta({ id: 'BoardArea', description: 'The kind of work a board is for. Values may be added.' });

export type BoardArea = z.output<typeof boardAreaSchema>;

/** The names that older clients use. */
const aliases = {
  desarrollo: 'development',
  ventas: 'sales',
  prospeccion: 'sales',
  soporte: 'support',
} as const satisfies Record<string, BoardArea>;

type Alias = keyof typeof aliases;

/** An area, or an older name of one. */
export const boardAreaNameSchema = z.enum([...areas, ...(Object.keys(aliases) as Alias[])]).meta({
  id: 'BoardAreaName',
  description: 'An area, or the Spanish name that older clients use for it.',
});

export function toBoardArea(name: z.output<typeof boardAreaNameSchema>): BoardArea {
  return name in aliases ? aliases[name as Alias] : (name as BoardArea);
}
