import { DomainError } from '../../errors.ts';

export const apiKeyFailures = {
  notFound: (id: string) =>
    new DomainError(
      'API_KEY_NOT_FOUND',
      `API key not found: ${id}. List the API keys to see their IDs.`,
    ),
  notYours: (action: 'change' | 'revoke') =>
    new DomainError(
      'API_KEY_NOT_YOURS',
      `The API key belongs to another user. Members can ${action} only their own API keys. ` +
        'Ask its creator, an admin or an owner.',
    ),
  revoked: () =>
    new DomainError(
      'API_KEY_REVOKED',
      'The API key is revoked. Revocation is permanent. Create another API key.',
    ),
  permissionsExceedCaller: (exceeding: readonly string[]) =>
    new DomainError(
      'PERMISSION_EXCEEDS_CALLER',
      `You do not have the permissions ${exceeding.join(', ')}, so the API key cannot have them. ` +
        'Remove them, or ask an owner or admin to create the key.',
    ),
  looserThanOrganization: ({ own, organization }: { own: string; organization: string }) =>
    new DomainError(
      'OPERATION_MODE_LOOSER',
      `The mode ${own} is looser than the mode of the organization, ${organization}. ` +
        `Choose ${organization} or a stricter mode, or null.`,
    ),
  looserThanKey: (mode: string | null) =>
    new DomainError(
      'OPERATION_MODE_LOOSER',
      `The API key of this request has the mode ${mode} and cannot set a looser one. ` +
        `Choose ${mode} or a stricter mode, or use an API key without a mode.`,
    ),
};
