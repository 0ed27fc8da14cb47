import type { Reason } from '../reason.ts';

const members = (file: string) => `src/identity/members/${file}.ts`;
const people = (file: string) => `src/identity/people/${file}.ts`;
const passwordResets = (file: string) => `src/identity/password-resets/${file}.ts`;

const OWN_ORGANIZATION = 'The database of a request reaches its own organization only.';
const NO_USES = 'The row of a key without uses has no counts, and adds nothing.';
const CASCADES = 'A link is deleted with the membership of its user and with that of its creator.';

export const identityReasons: readonly Reason[] = [
  {
    file: 'src/identity/api-keys/get-api-key-usage.ts',
    code: 'rows.filter((row) => row.day !== null)',
    unseen: NO_USES,
  },
  {
    file: 'src/identity/api-keys/get-api-key-usage.ts',
    code: 'row.day !== null',
    becomes: 'true',
    unseen: NO_USES,
  },
  {
    file: 'src/identity/invitations/find-invitation.ts',
    code: '{ select: { name: true } }',
    unseen: 'It reads all columns of the organization.',
  },
  {
    file: members('list-members'),
    code: '({ userId }) => userId',
    left: '`test/long/lists-are-read-in-parts.test.ts` makes 1,000 members.',
  },
  {
    file: members('list-members'),
    code: '{ id: true }',
    becomes: '{}',
    unseen: 'Only the presence of the row is read.',
  },
  {
    file: 'src/identity/organizations/update-organization.ts',
    code: '{ id: caller.organizationId }',
    unseen: OWN_ORGANIZATION,
  },
  {
    file: passwordResets('find-password-reset'),
    code: '!member || !creator',
    unseen: CASCADES,
  },
  {
    file: people('id-or-member'),
    code: 'text.trim()',
    unseen: 'Names and the texts for them have no spaces around.',
  },
  {
    file: people('id-or-member'),
    code: 'true',
    becomes: 'false',
    unseen: 'The only name of an account is its email, which is a code as well.',
  },
  {
    file: people('id-or-member'),
    code: '[...names]',
    unseen: 'A name that is equal is equal in any case too.',
  },
];
