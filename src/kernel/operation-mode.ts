import { z } from 'zod';

/** Operation modes in ascending order of strictness. */
export const operationModeSchema = z.enum(['off', 'audit', 'safelist', 'require_id']).meta({
  id: 'OperationMode',
  description:
    'How strictly GraphQL requires registered operations: `off` runs any document; `audit` also ' +
    'records unregistered ones; `safelist` runs registered documents; `require_id` runs ' +
    'operations by ID only.',
});

export type OperationMode = z.output<typeof operationModeSchema>;

/** The stricter of two modes. A key may have none. */
export function stricterMode(one: OperationMode, other: OperationMode | null): OperationMode {
  return other && isLooser(one, other) ? other : one;
}

/** Whether one mode allows more than the other. Null allows everything. */
export function isLooser(one: OperationMode | null, other: OperationMode | null): boolean {
  return strictnessOf(one) < strictnessOf(other);
}

function strictnessOf(mode: OperationMode | null): number {
  return mode === null ? -1 : operationModeSchema.options.indexOf(mode);
}
