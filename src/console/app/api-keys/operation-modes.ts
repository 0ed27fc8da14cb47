import type { OperationMode } from '../../generated/graphql.ts';

/** The operation modes of a key, from loose to strict. */
export const operationModes: Record<OperationMode, string> = {
  OFF: 'Any document',
  AUDIT: 'Any document, unregistered ones recorded',
  SAFELIST: 'Registered documents only',
  REQUIRE_ID: 'Registered operations by ID only',
};

export const NO_MODE = 'Same as the organization';

export function modeName(mode: OperationMode | null): string {
  return mode ? operationModes[mode] : NO_MODE;
}

/** The mode of the value of an option. */
export function toMode(value: string): OperationMode | null {
  return value in operationModes ? (value as OperationMode) : null;
}

export function isLooser(one: OperationMode, other: OperationMode): boolean {
  const modes = Object.keys(operationModes);
  return modes.indexOf(one) < modes.indexOf(other);
}
