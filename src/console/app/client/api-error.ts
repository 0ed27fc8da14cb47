export type Issue = { path: string; message: string };

type Details = {
  code: string;
  status?: number | undefined;
  issues?: readonly Issue[] | undefined;
  requestId?: string | undefined;
  retryAfter?: number | undefined;
};

/** Why the server did not do what it was asked, in its own words, which are meant for people. */
export class ApiError extends Error {
  readonly code: string;
  /** The HTTP status; 0 when no answer came. */
  readonly status: number;
  readonly issues: readonly Issue[];
  readonly requestId: string | undefined;
  /** After how many seconds it is worth trying again. */
  readonly retryAfter: number | undefined;

  constructor(message: string, { code, status, issues, requestId, retryAfter }: Details) {
    super(message);
    this.name = 'ApiError';
    this.code = code;
    this.status = status ?? 0;
    this.issues = issues ?? [];
    this.requestId = requestId;
    this.retryAfter = retryAfter;
  }

  /** What is wrong with one field of what was sent, if anything. */
  issueOf(path: string): string | undefined {
    return this.issues.find((issue) => issue.path === path)?.message;
  }
}
