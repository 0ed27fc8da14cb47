import { DomainError } from '../errors.ts';
import type { OperationContext } from '../kernel/context.ts';

/** A request, independent of the HTTP server. */
export type HttpRequest = {
  method: string;
  /** Path below that of the base URL, still percent-encoded. */
  path: string;
  /** Query string without the question mark, or empty. */
  query: string;
  /** Headers by lower-case name. Repeated headers are joined by commas. */
  headers: Readonly<Record<string, string | string[] | undefined>>;
  /** Reads the body. Fails with `BODY_TOO_LARGE` over 1 MiB. */
  text: () => Promise<string>;
  /** Aborts when the client disconnects. */
  readonly signal: AbortSignal;
  /** Tells the server that the credential is valid, for fair shares during an overload. */
  authenticated?: () => void;
  /** Whether the client has disconnected. */
  readonly isAborted?: boolean;
  /** IP address of the client, if known. */
  readonly address: string;
};

/** Placeholder for an unknown IP address. */
export const UNKNOWN_ADDRESS = 'unknown';

/** A response. Header names are in lower case. */
export type Answer = {
  status: number;
  headers: Record<string, string>;
  /** Set-Cookie headers, which cannot be joined into one. */
  cookies?: readonly string[];
  body: string | Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array> | null;
};

/** A transport: answers requests of an authenticated caller. */
export type Transport = (request: HttpRequest, context: OperationContext) => Promise<Answer>;

/** The value of a header. Undefined if absent. */
export function headerOf({ headers }: Pick<HttpRequest, 'headers'>, name: string) {
  const value = headers[name];
  return typeof value === 'string' ? value : undefined;
}

const PLAIN_JSON = /^application\/json(; ?charset=utf-8)?$/i;

/** Whether the content type is one of the common spellings of JSON. */
export function sendsPlainJson(request: Pick<HttpRequest, 'headers'>): boolean {
  return PLAIN_JSON.test(headerOf(request, 'content-type') ?? '');
}

export function jsonAnswer(value: unknown, status = 200): Answer {
  const headers = { 'content-type': 'application/json' };
  return { status, headers, body: JSON.stringify(value) };
}

/** Methods that the Fetch API forbids in a `Request`. */
const FORBIDDEN_METHODS = new Set(['CONNECT', 'TRACE', 'TRACK']);

type ForLibrary = {
  /** Path for the library. */
  path?: string;
  /** Body, if already read. */
  text?: string | undefined;
};

const SAFE_METHODS = new Set(['GET', 'HEAD']);

/** Whether a request only reads, by its method. */
export function isSafe({ method }: Pick<HttpRequest, 'method'>): boolean {
  return SAFE_METHODS.has(method);
}

/** Converts a request to a `Request` of the Fetch API. */
export function toWebRequest(request: HttpRequest, given: ForLibrary = {}): Request {
  const { method, query, headers, signal } = request;
  if (FORBIDDEN_METHODS.has(method)) {
    throw new DomainError('METHOD_NOT_ALLOWED', `The method ${method} is not allowed here.`);
  }
  const { path = request.path, text = null } = given;
  const address = `http://localhost${path}${query && `?${query}`}`;
  return new Request(address, { method, headers: toHeaders(headers), body: text, signal });
}

function toHeaders(headers: HttpRequest['headers']): [string, string][] {
  return Object.entries(headers).flatMap(([name, value = []]) =>
    [value].flat().map((each): [string, string] => [name, each]),
  );
}

/** Headers about the connection and the framing, which the server sets when it writes the response. */
const HOP_BY_HOP = new Set(['connection', 'content-length', 'keep-alive', 'transfer-encoding']);

/** Converts a `Response` of the Fetch API. */
export function toAnswer(response: Response): Answer {
  const { status, body } = response;
  const headers: Answer['headers'] = {};
  response.headers.forEach((value, given) => {
    const name = given.toLowerCase();
    if (!HOP_BY_HOP.has(name)) headers[name] = value;
  });
  if (!headers['set-cookie']) return { status, headers, body };
  delete headers['set-cookie'];
  return { status, headers, cookies: response.headers.getSetCookie(), body };
}
