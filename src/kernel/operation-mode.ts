import type { z } from 'zod';
import { describedEnum } from './described-enum.ts';

/** Operation modes in ascending order of strictness. */
export const operationModeSchema = describedEnum({
  id: 'OperationMode',
  description:
    'How strictly GraphQL requires registered operations: `off` runs any document; `audit` also ' +
    'records unregistered ones; `safelist` runs registered documents; `require_id` runs ' +
    'operations by ID only.',
  values: {
    off: 'Runs any document.',
    audit: 'Runs any document and records unregistered ones.',
    safelist: 'Runs registered documents, by text or by ID.',
    require_id: 'Runs registered operations, by ID only.',
  },
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
