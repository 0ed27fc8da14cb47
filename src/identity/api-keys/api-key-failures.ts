import { DomainError } from '../../errors.ts';

export const apiKeyFailures = {
  notFound: (id: string) =>
    new DomainError(
      'API_KEY_NOT_FOUND',
      `API key not found: ${id}. List the API keys to see their ids.`,
    ),
  notYours: (action: 'change' | 'revoke') =>
    new DomainError(
      'API_KEY_NOT_YOURS',
      `Members can ${action} only their own API keys. Ask its creator, an admin or an owner.`,
    ),
  revoked: () =>
    new DomainError(
      'API_KEY_REVOKED',
      'This API key is revoked, which is permanent. Create another one.',
    ),
  permissionsExceedCaller: (exceeding: readonly string[]) =>
    new DomainError(
      'PERMISSION_EXCEEDS_CALLER',
      'A key can only get permissions that its creator has, and you do not have ' +
        `${exceeding.join(', ')}. Leave them out, or ask an owner or admin.`,
    ),
  looserThanOrganization: ({ own, organization }: { own: string; organization: string }) =>
    new DomainError(
      'OPERATION_MODE_LOOSER',
      `A key's own mode cannot be looser than the organization's, which is ${organization}; ${own} ` +
        'is looser. Choose the same or a stricter one, or none.',
    ),
  looserThanKey: (mode: string | null) =>
    new DomainError(
      'OPERATION_MODE_LOOSER',
      `The key of this request has the mode ${mode} and cannot give a looser one. ` +
        'Choose the same or a stricter one, or use a key without a mode of its own.',
    ),
};
