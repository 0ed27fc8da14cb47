import type { TextsOf } from './error-text.ts';

export const invalidTexts = {
  VALIDATION_FAILED: {
    meaning: 'A value of the request breaks a rule.',
    remedy: 'Correct the values that `issues` or the message names.',
    on: ['rest', 'sign-in', 'graphql', 'tool', 'mcp'],
  },
  UNKNOWN_FIELD: {
    meaning: 'The request has a name that the operation does not know.',
    remedy: 'Use one of the names in the message.',
    on: ['rest', 'sign-in', 'tool', 'mcp'],
  },
  UNKNOWN_NAME: {
    meaning: 'A text in place of an ID is neither an ID nor the name of an object.',
    remedy: 'Use an ID, or one of the names in the message.',
  },
  AMBIGUOUS_NAME: {
    meaning: 'A text in place of an ID is the name of several objects.',
    remedy: 'Send one of the IDs in the message.',
  },
  WORK_ITEM_TYPE_NOT_ALLOWED: {
    meaning: 'The board does not allow this type of work item.',
    remedy: 'Use a type that the board allows, or another board.',
  },
  PARENT_COMPLETED: {
    meaning: 'The parent is completed and takes no more items.',
    remedy: 'Choose a parent that is not completed.',
  },
  PARENT_NOT_IN_BACKLOG: {
    meaning: 'The parent is not in the backlog.',
    remedy: 'Choose a parent in the backlog, or omit the parent.',
  },
  PARENT_TYPE_CANNOT_MOVE: {
    meaning: 'Epics, features and stories have no column.',
    remedy: 'Move the item instead, which moves its descendant tasks.',
  },
  PARENT_CYCLE: {
    meaning: 'The parent is the item itself or one of its descendants.',
    remedy: 'Choose another parent.',
  },
  BOARD_COLUMN_NOT_IN_BOARD: {
    meaning: 'The column belongs to another board.',
    remedy: 'Choose a column of this board.',
  },
  BOARD_COLUMN_ROLE_NOT_FOUND: {
    meaning: 'The board of the work item has no column with this name or role.',
    remedy: 'Read the board to see its columns.',
  },
  NO_DEFAULT_BOARD: {
    meaning: 'The organization has no default board.',
    remedy: 'Name a board, or mark a board as default.',
  },
  NO_LEAF_TASKS: {
    meaning: 'The selection has no tasks or ideas that can move.',
    remedy: 'Add a child task, or select tasks or ideas.',
  },
  INCOMPLETE_CHECKLIST: {
    meaning: 'The work item has unchecked items in its deploy checklist.',
    remedy: 'Check them in its metadata, then move it.',
  },
  NOT_AN_IDEA: {
    meaning: 'The work item is no idea, or no longer one.',
    remedy: 'Choose an idea.',
  },
  PROJECT_OWNER_CANNOT_LEAVE: {
    meaning: 'Owners of a project do not remove themselves.',
    remedy: 'Ask another owner, or an admin of the organization.',
  },
  DEPENDENCY_ON_ITSELF: {
    meaning: 'A work item cannot block itself.',
    remedy: 'Choose another work item.',
  },
  DEPENDENCY_CYCLE: {
    meaning: 'The dependency would close a cycle.',
    remedy: 'Remove one of the dependencies between the two first.',
  },
  OPERATIONS_NOT_VALID: {
    meaning: 'Operations of the manifest break a rule, and nothing was registered.',
    remedy: 'Correct the entries that `issues` names.',
  },
  OPERATION_MODE_LOOSER: {
    meaning:
      'The mode of a key would be looser than that of the organization or of the calling key.',
    remedy: 'Choose a mode that is at least as strict, or null.',
  },
  INVALID_DOCUMENT_ID: {
    meaning: 'The document ID has invalid characters or is too long.',
    remedy: 'Send the ID under which the operation is registered.',
    on: ['graphql'],
  },
  DOCUMENT_IDS_DIFFER: {
    meaning: 'The request has different document IDs in several places.',
    remedy: 'Send one document ID.',
    on: ['graphql'],
  },
  CANNOT_SEND_ID_AND_BODY: {
    meaning: 'The request has a document ID and a text.',
    remedy: 'Send one of them.',
    on: ['graphql'],
  },
  COST_LIMIT_EXCEEDED: {
    meaning: 'The request costs more points than one request may.',
    remedy: 'Request fewer rows or nested objects, or split the request.',
    on: ['rest', 'graphql', 'tool'],
  },
  ORGANIZATION_NOT_NAMED: {
    meaning: 'A change with a session does not say for which organization it is.',
    remedy: 'Send the ID of the organization as `X-Organization-Id`.',
    on: ['rest', 'graphql'],
  },
  ANSWER_TOO_LARGE: {
    meaning: 'The answer would be larger than an answer may be.',
    remedy: 'Request fewer rows, or fewer fields with long texts.',
    on: ['rest', 'graphql', 'tool'],
  },
  MALFORMED_JSON: {
    meaning: 'The body is not valid JSON.',
    remedy: 'Send one JSON object.',
    on: ['rest', 'sign-in', 'graphql'],
  },
  BATCHING_NOT_SUPPORTED: {
    meaning: 'The body is a list of operations, and none of them ran.',
    remedy: 'Send them one by one, or as aliased fields of one document.',
    on: ['graphql'],
  },
  METHOD_NOT_ALLOWED: {
    meaning: 'The path does not take this method.',
    remedy: 'Use a method of the header `Allow`.',
    on: ['rest', 'sign-in', 'graphql'],
  },
  NOT_ACCEPTABLE: {
    meaning: '`Accept` admits no media type of GraphQL responses.',
    remedy: 'Accept `application/graphql-response+json` or `application/json`.',
    on: ['graphql'],
  },
  UNSUPPORTED_MEDIA_TYPE: {
    meaning: 'The body is not JSON, is not UTF-8 or has a content coding.',
    remedy: 'Send JSON in UTF-8 as `application/json`, without `Content-Encoding`.',
    on: ['rest', 'sign-in', 'graphql', 'mcp'],
  },
} satisfies TextsOf<'invalid'>;
