import { useSignedIn } from '../session/signed-in-context.ts';
import type { ApiKey } from './api-key.ts';

/** Whether one may rename and revoke a key, and why not. */
export type Management = { isMine: boolean; refusal?: string };

export function useManagement(): (key: ApiKey) => Management {
  const { session, organization } = useSignedIn();
  return ({ status, createdBy }) => {
    const isMine = createdBy.id === session.user.id;
    if (status === 'REVOKED') {
      return { isMine, refusal: 'A revoked key can’t be changed.' };
    }
    if (isMine || organization.role !== 'member') return { isMine };
    return { isMine, refusal: 'Only its creator or an admin can rename or revoke this key.' };
  };
}
