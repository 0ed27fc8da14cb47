import { useSignedIn } from '../session/signed-in-context.ts';
import type { ApiKey } from './api-key.ts';

/** Whether one may rename and revoke a key, and why not. */
export type Management = { isMine: boolean; refusal?: string };

export function useManagement(): (key: ApiKey) => Management {
  const { session, organization } = useSignedIn();
  return ({ status, createdBy }) => {
    const isMine = createdBy.id === session.user.id;
    if (status === 'REVOKED') {
      return { isMine, refusal: 'A revoked key cannot be changed or used again.' };
    }
    if (isMine || organization.role !== 'member') return { isMine };
    return {
      isMine,
      refusal: `Only ${createdBy.name}, an admin or an owner can rename or revoke this key.`,
    };
  };
}
