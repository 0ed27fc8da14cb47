import type { TextsOf } from './error-text.ts';

export const conflictTexts = {
  REFERENCE_NOT_FOUND: {
    meaning: 'An object that the change refers to was deleted at the same time.',
    remedy: 'Read the objects again, then repeat the change.',
    on: ['rest', 'graphql', 'tool'],
  },
  ORGANIZATION_MISMATCH: {
    meaning: '`X-Organization-Id` names another organization than that of the key or session.',
    remedy: 'Name the organization of the key or session, or choose the other one first.',
    on: ['rest', 'graphql', 'mcp'],
  },
  ALREADY_EXISTS: {
    meaning: 'An object with these unique values exists.',
    remedy: 'Use other values.',
    on: ['rest', 'graphql', 'tool'],
  },
  API_KEY_REVOKED: {
    meaning: 'The API key is revoked, which is permanent.',
    remedy: 'Create another API key.',
  },
  BOARD_NOT_EMPTY: {
    meaning: 'The board has work items, archived ones included.',
    remedy: 'Move or delete them first, or delete them with the board.',
  },
  BOARD_COLUMN_NOT_EMPTY: {
    meaning: 'The column has work items, archived ones included.',
    remedy: 'Move or delete them first.',
  },
  TAG_EXISTS: {
    meaning: 'The organization has a tag with this name.',
    remedy: 'Use that tag, or another name.',
  },
  PROJECT_KEY_TAKEN: {
    meaning: 'Another project has or had this key, or the key is reserved.',
    remedy: 'Choose another key.',
  },
  DEPENDENCY_EXISTS: {
    meaning: 'The one work item blocks the other one already.',
    remedy: 'No change is needed.',
  },
  ALREADY_ASSIGNED: {
    meaning: 'The user is assigned to the work item already.',
    remedy: 'Update the role of the assignee instead.',
  },
  ALREADY_PROJECT_MEMBER: {
    meaning: 'The user is a member of the project already.',
    remedy: 'Remove the member and add them again to change the role.',
  },
  EMAIL_TAKEN: {
    meaning: 'Another user has this email.',
    remedy: 'Use another address.',
    on: ['sign-in'],
  },
  ALREADY_MEMBER: {
    meaning: 'The user is a member of the organization already.',
    remedy: 'No invitation is needed.',
  },
  ALREADY_INVITED: {
    meaning: 'The email has an open invitation.',
    remedy: 'Withdraw it to create a new link.',
  },
  LAST_OWNER: {
    meaning: 'The member is the only owner of the organization.',
    remedy: 'Make another member an owner first.',
  },
  MEMBER_OF_ANOTHER_ORGANIZATION: {
    meaning: 'The password of the member opens another organization too.',
    remedy: 'Ask the administrator of the server for a link.',
  },
  TOO_MANY_INVITATIONS: {
    meaning: 'The organization has the maximum of open invitations.',
    remedy: 'Withdraw some first.',
  },
  CHANGED_MEANWHILE: {
    meaning:
      'The object has another version than `expectedUpdatedAt` names (409) or `If-Match` names (412).',
    remedy:
      'Read the object again, decide on its current values, and send their `updatedAt` or `ETag`.',
  },
  IDEMPOTENCY_KEY_REUSED: {
    meaning: 'The idempotency key belongs to another request.',
    remedy: 'Use a new key for each request.',
  },
  SECRET_SHOWN_ONCE: {
    meaning:
      'The first request with this idempotency key created the object, and only its answer had the secret.',
    remedy:
      'Without that answer, revoke the object in `createdId` and create another one with a new key.',
  },
  APP_VERSION_LOCKED: {
    meaning: 'The app version is active or retired and does not change any more.',
    remedy: 'Create another version.',
  },
  APP_VERSION_EMPTY: {
    meaning: 'The app version has no operations to activate.',
    remedy: 'Register operations in it first.',
  },
  APP_VERSION_IN_USE: {
    meaning: 'Operations of the app version ran within the last 30 days.',
    remedy: 'Move its clients first, or retire it with `force`.',
  },
  OPERATION_NAME_TAKEN: {
    meaning: 'Two texts of an app version have one operation name.',
    remedy: 'Rename one of them.',
  },
  DOCUMENT_ID_TAKEN: {
    meaning: 'Two texts of an app version have one ID.',
    remedy: 'Change one of the IDs.',
  },
  TOO_MANY_OPERATIONS: {
    meaning: 'The version or the organization would have more operations or tools than it may.',
    remedy: 'Register fewer, or retire versions that no client uses.',
  },
  OPERATION_TOOL_EXISTS: {
    meaning: 'A tool with this name exists.',
    remedy: 'Give another name, or unpublish that tool first.',
  },
  OPERATION_NOT_ACTIVE: {
    meaning: 'No active app version has the operation.',
    remedy: 'Activate a version that has it.',
  },
} satisfies TextsOf<'conflict'>;
