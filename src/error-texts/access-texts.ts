import type { TextsOf } from './error-text.ts';

export const accessTexts = {
  UNAUTHENTICATED: {
    meaning: 'The request has no valid API key and no session, or its access has just ended.',
    remedy: 'Send a valid key as `Authorization: Bearer <key>`, or sign in.',
    on: ['rest', 'sign-in', 'graphql', 'tool', 'mcp'],
  },
  SIGN_IN_FAILED: {
    meaning: 'The email or the password is wrong.',
    remedy: 'Correct them, or ask an administrator for a link to a new password.',
    on: ['sign-in'],
  },
  PERMISSION_MISSING: {
    meaning: 'The caller lacks the permission that the message names.',
    remedy: 'Use a key with this permission, or ask an owner or admin for it.',
    on: ['rest', 'graphql', 'tool'],
  },
  PERMISSION_EXCEEDS_CALLER: {
    meaning: 'A new API key would have permissions that its creator lacks.',
    remedy: 'Leave them out, or ask an owner or admin to create the key.',
  },
  API_KEY_NOT_YOURS: {
    meaning: 'The API key belongs to another user, and members manage only their own keys.',
    remedy: 'Ask its creator, an admin or an owner.',
  },
  COMMENT_NOT_YOURS: {
    meaning: 'Only the author updates a comment, and only the author, admins and owners delete it.',
    remedy: 'Add a new comment, or ask one of them.',
  },
  PROJECT_ROLE_MISSING: {
    meaning: 'Only owners and admins of the project change its members.',
    remedy: 'Ask one of them, or an owner or admin of the organization.',
  },
  ORIGIN_NOT_ALLOWED: {
    meaning: 'The request comes from a page of an origin that may not use the API or the session.',
    remedy:
      'Send it from the origin of the server, or add the origin to `CORS_ORIGINS` and use a key.',
    on: ['rest', 'sign-in', 'graphql', 'mcp'],
  },
  ACCOUNT_DISABLED: {
    meaning: 'The account of the user is disabled.',
    remedy: 'Ask an owner or admin to enable it.',
    on: ['sign-in'],
  },
  PASSWORD_WRONG: {
    meaning: 'The current password in the request is wrong.',
    remedy: 'Send the current password.',
    on: ['sign-in'],
  },
  ORGANIZATION_NOT_CHOSEN: {
    meaning: 'The session has no active organization, or its user is no longer a member of it.',
    remedy: 'Choose an organization.',
    on: ['rest', 'graphql'],
  },
  ROLE_EXCEEDS_CALLER: {
    meaning: 'The role of the member, or the role to give, has rights that the caller lacks.',
    remedy: 'Give another role, or ask an owner.',
  },
  NOT_YOURSELF: {
    meaning: 'Users do not disable, remove or reset themselves.',
    remedy: 'Ask another owner or admin.',
  },
  INTROSPECTION_NOT_ALLOWED: {
    meaning: 'The document introspects the schema, and the caller may not.',
    remedy: 'Use a key with the permission `graphql:introspect`.',
    on: ['graphql'],
  },
  PERSISTED_DOCUMENT_REQUIRED: {
    meaning: 'The operation mode is `require_id`, and the request has a text.',
    remedy: 'Send the `documentId` of a registered operation.',
    on: ['graphql'],
  },
  DOCUMENT_NOT_REGISTERED: {
    meaning: 'The operation mode is `safelist`, and the text is not registered.',
    remedy: 'Register the operation, then activate its version.',
    on: ['graphql'],
  },
} satisfies TextsOf<'unauthenticated' | 'forbidden'>;
