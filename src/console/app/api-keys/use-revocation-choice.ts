import { useState } from 'react';
import type { RevocationReason } from '../../generated/graphql.ts';
import { useDescendantCount } from './use-descendant-count.ts';

/**
 * The reason to revoke a key, and whether to revoke its descendants too. A leak includes them by
 * default, as on the server.
 */
export function useRevocationChoice(id: string) {
  const [reason, setReason] = useState<RevocationReason | null>(null);
  const [chosen, includeDescendants] = useState<boolean>();
  const { data: count, isError } = useDescendantCount(id);
  const includesDescendants = chosen ?? reason === 'LEAKED';
  // Without a count, the choice is offered all the same: there may be descendants.
  const isOffered = count === undefined ? isError : count > 0;
  const chooseReason = (next: RevocationReason | null) => {
    setReason(next);
    if (next === 'LEAKED') includeDescendants(undefined);
  };
  const input = { id, reason, revokeDescendants: isOffered ? includesDescendants : null };
  return {
    input,
    chooseReason,
    descendants: { isOffered, count, isIncluded: includesDescendants, include: includeDescendants },
  };
}

export type RevocationChoice = ReturnType<typeof useRevocationChoice>;
