import type { RevocationReason } from '../../generated/graphql.ts';

/** Reasons to revoke a key. */
export const revocationReasons: Record<RevocationReason, string> = {
  LEAKED: 'Leaked: others may have it',
  REPLACED: 'Replaced by another key',
  UNUSED: 'No longer used',
  OTHER: 'Another reason',
};

/** The reason of the value of an option. */
export function toReason(value: string): RevocationReason | null {
  return value in revocationReasons ? (value as RevocationReason) : null;
}
