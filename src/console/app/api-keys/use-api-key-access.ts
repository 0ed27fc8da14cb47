import { useSignedIn } from '../session/signed-in-context.ts';
import type { ApiKey } from './api-key.ts';

/** Whether the user created a key, and why they cannot rename or revoke it, if so. */
export type ApiKeyAccess = { isMine: boolean; deniedReason?: string };

export function useApiKeyAccess(): (key: ApiKey) => ApiKeyAccess {
  const { session, organization } = useSignedIn();
  return ({ status, createdBy }) => {
    const isMine = createdBy.id === session.user.id;
    if (status === 'REVOKED') {
      return { isMine, deniedReason: 'A revoked key can’t be changed.' };
    }
    if (isMine || organization.role !== 'member') return { isMine };
    return { isMine, deniedReason: 'Only its creator or an admin can rename or revoke this key.' };
  };
}
