export type Issue = { path: string; message: string };

/** Codes of requests without a readable answer. */
const LOST_ANSWERS = ['UNREACHABLE', 'TIMED_OUT', 'RESPONSE_UNREADABLE'];

type Details = {
  code: string;
  status?: number | undefined;
  issues?: readonly Issue[] | undefined;
  requestId?: string | undefined;
  retryAfter?: number | undefined;
  createdId?: string | null | undefined;
};

/** A failed request. `message` is the server's and can be shown to users. */
export class ApiError extends Error {
  readonly code: string;
  /** The HTTP status; 0 without a response. */
  readonly status: number;
  readonly issues: readonly Issue[];
  readonly requestId: string | undefined;
  /** In seconds, from `Retry-After`. */
  readonly retryAfter: number | undefined;

  /** The object that an earlier request with the same idempotency key created. */
  readonly createdId: string | undefined;

  constructor(message: string, { code, status, issues, ...details }: Details) {
    super(message);
    this.name = 'ApiError';
    this.code = code;
    this.status = status ?? 0;
    this.issues = issues ?? [];
    this.requestId = details.requestId;
    this.retryAfter = details.retryAfter;
    this.createdId = details.createdId ?? undefined;
  }

  /** Whether the server may have done its work, because its answer was lost or it failed. */
  get isOutcomeUnknown(): boolean {
    return this.status >= 500 || LOST_ANSWERS.includes(this.code);
  }

  /** The issue of an input field, if any. */
  issueOf(path: string): string | undefined {
    return this.issues.find((issue) => issue.path === path)?.message;
  }
}
