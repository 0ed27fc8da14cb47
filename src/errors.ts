/** The categories of failures that transports map to statuses. */
export type ErrorKind =
  | 'unauthenticated'
  | 'forbidden'
  | 'not_found'
  | 'invalid'
  | 'conflict'
  | 'too_large'
  | 'rate_limited'
  | 'unavailable';

/** Error codes of all transports, with their kinds. `src/error-texts` has the text of each. */
export const errorCodes = {
  UNAUTHENTICATED: 'unauthenticated',
  SIGN_IN_FAILED: 'unauthenticated',
  PERMISSION_MISSING: 'forbidden',
  PERMISSION_EXCEEDS_CALLER: 'forbidden',
  API_KEY_NOT_YOURS: 'forbidden',
  COMMENT_NOT_YOURS: 'forbidden',
  PROJECT_ROLE_MISSING: 'forbidden',
  ORIGIN_NOT_ALLOWED: 'forbidden',
  ACCOUNT_DISABLED: 'forbidden',
  PASSWORD_WRONG: 'forbidden',
  ORGANIZATION_NOT_CHOSEN: 'forbidden',
  ROLE_EXCEEDS_CALLER: 'forbidden',
  NOT_YOURSELF: 'forbidden',
  INTROSPECTION_NOT_ALLOWED: 'forbidden',
  PERSISTED_DOCUMENT_REQUIRED: 'forbidden',
  DOCUMENT_NOT_REGISTERED: 'forbidden',
  ROUTE_NOT_FOUND: 'not_found',
  TOOL_NOT_SELECTED: 'not_found',
  API_KEY_NOT_FOUND: 'not_found',
  PROJECT_NOT_FOUND: 'not_found',
  BOARD_NOT_FOUND: 'not_found',
  BOARD_TEMPLATE_NOT_FOUND: 'not_found',
  BOARD_COLUMN_NOT_FOUND: 'not_found',
  WORK_ITEM_NOT_FOUND: 'not_found',
  COMMENT_NOT_FOUND: 'not_found',
  DEPENDENCY_NOT_FOUND: 'not_found',
  ASSIGNEE_NOT_FOUND: 'not_found',
  TAG_NOT_FOUND: 'not_found',
  MILESTONE_NOT_FOUND: 'not_found',
  MEMBER_NOT_FOUND: 'not_found',
  ORGANIZATION_NOT_FOUND: 'not_found',
  INVITATION_NOT_FOUND: 'not_found',
  SET_UP_LINK_INVALID: 'not_found',
  PASSWORD_RESET_NOT_FOUND: 'not_found',
  PROJECT_RESOURCE_NOT_FOUND: 'not_found',
  APP_VERSION_NOT_FOUND: 'not_found',
  REGISTERED_OPERATION_NOT_FOUND: 'not_found',
  RECORDED_OPERATION_NOT_FOUND: 'not_found',
  OPERATION_TOOL_NOT_FOUND: 'not_found',
  PERSISTED_DOCUMENT_NOT_FOUND: 'not_found',
  PERSISTED_DOCUMENT_RETIRED: 'not_found',
  VALIDATION_FAILED: 'invalid',
  UNKNOWN_FIELD: 'invalid',
  UNKNOWN_NAME: 'invalid',
  AMBIGUOUS_NAME: 'invalid',
  WORK_ITEM_TYPE_NOT_ALLOWED: 'invalid',
  PARENT_COMPLETED: 'invalid',
  PARENT_NOT_IN_BACKLOG: 'invalid',
  PARENT_TYPE_CANNOT_MOVE: 'invalid',
  PARENT_CYCLE: 'invalid',
  BOARD_COLUMN_NOT_IN_BOARD: 'invalid',
  BOARD_COLUMN_ROLE_NOT_FOUND: 'invalid',
  NO_DEFAULT_BOARD: 'invalid',
  NO_LEAF_TASKS: 'invalid',
  INCOMPLETE_CHECKLIST: 'invalid',
  NOT_AN_IDEA: 'invalid',
  PROJECT_OWNER_CANNOT_LEAVE: 'invalid',
  DEPENDENCY_ON_ITSELF: 'invalid',
  DEPENDENCY_CYCLE: 'invalid',
  OPERATIONS_NOT_VALID: 'invalid',
  OPERATION_MODE_LOOSER: 'invalid',
  INVALID_DOCUMENT_ID: 'invalid',
  DOCUMENT_IDS_DIFFER: 'invalid',
  CANNOT_SEND_ID_AND_BODY: 'invalid',
  COST_LIMIT_EXCEEDED: 'invalid',
  ORGANIZATION_NOT_NAMED: 'invalid',
  ANSWER_TOO_LARGE: 'invalid',
  MALFORMED_JSON: 'invalid',
  BATCHING_NOT_SUPPORTED: 'invalid',
  METHOD_NOT_ALLOWED: 'invalid',
  NOT_ACCEPTABLE: 'invalid',
  UNSUPPORTED_MEDIA_TYPE: 'invalid',
  REFERENCE_NOT_FOUND: 'conflict',
  ORGANIZATION_MISMATCH: 'conflict',
  ALREADY_EXISTS: 'conflict',
  API_KEY_REVOKED: 'conflict',
  BOARD_NOT_EMPTY: 'conflict',
  BOARD_COLUMN_NOT_EMPTY: 'conflict',
  TAG_EXISTS: 'conflict',
  PROJECT_KEY_TAKEN: 'conflict',
  DEPENDENCY_EXISTS: 'conflict',
  ALREADY_ASSIGNED: 'conflict',
  ALREADY_PROJECT_MEMBER: 'conflict',
  EMAIL_TAKEN: 'conflict',
  ALREADY_MEMBER: 'conflict',
  ALREADY_INVITED: 'conflict',
  LAST_OWNER: 'conflict',
  MEMBER_OF_ANOTHER_ORGANIZATION: 'conflict',
  TOO_MANY_INVITATIONS: 'conflict',
  CHANGED_MEANWHILE: 'conflict',
  IDEMPOTENCY_KEY_REUSED: 'conflict',
  SECRET_SHOWN_ONCE: 'conflict',
  APP_VERSION_LOCKED: 'conflict',
  APP_VERSION_EMPTY: 'conflict',
  APP_VERSION_IN_USE: 'conflict',
  OPERATION_NAME_TAKEN: 'conflict',
  DOCUMENT_ID_TAKEN: 'conflict',
  TOO_MANY_OPERATIONS: 'conflict',
  OPERATION_TOOL_EXISTS: 'conflict',
  OPERATION_NOT_ACTIVE: 'conflict',
  BODY_TOO_LARGE: 'too_large',
  RATE_LIMITED: 'rate_limited',
  DATABASE_UNAVAILABLE: 'unavailable',
  SERVER_OVERLOADED: 'unavailable',
  STORAGE_FULL: 'unavailable',
} as const satisfies Record<string, ErrorKind>;

export type ErrorCode = keyof typeof errorCodes;

/** Codes of failures that only GraphQL has. The last two are of Yoga. */
export type GraphQLOnlyCode =
  | 'GRAPHQL_PARSE_FAILED'
  | 'GRAPHQL_VALIDATION_FAILED'
  | 'DOCUMENT_LIMIT_EXCEEDED'
  | 'PERSISTED_QUERY_NOT_SUPPORTED'
  | 'OPERATION_RESOLUTION_FAILURE'
  | 'BAD_REQUEST';

/** The code of every unexpected error, whose cause only the log has. */
export const INTERNAL_ERROR = 'INTERNAL_ERROR';

/** A validation error; `path` is empty for the input as a whole. */
export type InputIssue = { path: string; message: string };

export type ErrorDetails = {
  issues?: readonly InputIssue[];
  /** Allowed methods, for METHOD_NOT_ALLOWED. */
  allowed?: readonly string[];
  /** ID of the object that the first request with this idempotency key created. */
  createdId?: string;
  /** Whether a condition in the headers of the request failed, for CHANGED_MEANWHILE. */
  isPrecondition?: boolean;
  /** Stored version of the object, for CHANGED_MEANWHILE. */
  currentUpdatedAt?: Date;
  /** Fields that changed since the expected version, or differ from the sent values. */
  conflictingFields?: readonly string[];
  /** Delay before a retry, for temporary failures. Default: 5 for unavailability. */
  retryAfterSeconds?: number;
  cause?: unknown;
};

/** The `Retry-After` of every 503. */
export const RETRY_UNAVAILABLE_SECONDS = 5;

/** An expected failure that the caller can act on. Its message contains no secrets. */
export class DomainError<Code extends ErrorCode = ErrorCode> extends Error {
  readonly code: Code;
  readonly kind: ErrorKind;
  readonly issues: readonly InputIssue[];
  readonly allowed: readonly string[];
  readonly createdId: string | undefined;
  readonly isPrecondition: boolean;
  readonly currentUpdatedAt: Date | undefined;
  readonly conflictingFields: readonly string[] | undefined;
  readonly retryAfterSeconds: number | undefined;

  constructor(code: Code, message: string, details: ErrorDetails = {}) {
    super(message, { cause: details.cause });
    this.name = 'DomainError';
    this.code = code;
    this.kind = errorCodes[code];
    this.issues = details.issues ?? [];
    this.allowed = details.allowed ?? [];
    this.createdId = details.createdId;
    this.isPrecondition = details.isPrecondition ?? false;
    this.currentUpdatedAt = details.currentUpdatedAt;
    this.conflictingFields = details.conflictingFields;
    const soon = this.kind === 'unavailable' ? RETRY_UNAVAILABLE_SECONDS : undefined;
    this.retryAfterSeconds = details.retryAfterSeconds ?? soon;
  }
}
