import { z } from 'zod';

/** The rungs of the ladder from free text to locked down, in ascending order. */
export const operationModeSchema = z.enum(['off', 'audit', 'safelist', 'require_id']).meta({
  id: 'OperationMode',
  description:
    'How strictly GraphQL is held to registered operations: `off` runs any text; `audit` does so, ' +
    'too, and records what nobody has registered; `safelist` runs text that is registered; ' +
    '`require_id` runs operations by their id only.',
});

export type OperationMode = z.output<typeof operationModeSchema>;

/** The stricter of an organization's mode and a key's own, if that has one. */
export function stricterMode(one: OperationMode, other: OperationMode | null): OperationMode {
  return other && isLooser(one, other) ? other : one;
}

/** Whether one mode lets more run than the other; a key that has none lets everything. */
export function isLooser(one: OperationMode | null, other: OperationMode | null): boolean {
  return rungOf(one) < rungOf(other);
}

function rungOf(mode: OperationMode | null): number {
  return mode === null ? -1 : operationModeSchema.options.indexOf(mode);
}
