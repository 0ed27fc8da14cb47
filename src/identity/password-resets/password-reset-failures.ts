import { DomainError } from '../../errors.ts';

export const passwordResetFailures = {
  linkInvalid: () =>
    new DomainError(
      'PASSWORD_RESET_NOT_FOUND',
      'The link was used or replaced, or has expired. Ask for a new link.',
    ),
  notYourself: () =>
    new DomainError(
      'NOT_YOURSELF',
      'You cannot create a link for your own password. Change the password on your account page, or ' +
        'ask another owner or admin for a link.',
    ),
  exceedsCaller: (exceeding: readonly string[]) =>
    new DomainError(
      'ROLE_EXCEEDS_CALLER',
      `The member has permissions that you do not have: ${exceeding.join(', ')}. Ask an owner or ` +
        'admin, or use a key with these permissions.',
    ),
  memberElsewhere: () =>
    new DomainError(
      'MEMBER_OF_ANOTHER_ORGANIZATION',
      'The member also belongs to another organization, and the password opens both. Ask the server ' +
        'administrator for a link: npm run password:reset -- <email>',
    ),
};
