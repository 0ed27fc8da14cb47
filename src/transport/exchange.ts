import { DomainError } from '../errors.ts';
import type { OperationContext } from '../kernel/context.ts';

/** A request, however it came in. */
export type HttpRequest = {
  method: string;
  /** As it was sent, with its escapes, below the path of the server's address. */
  path: string;
  /** What follows the question mark, or nothing. */
  query: string;
  /** By their names in small letters; several of one name are one, with commas between them. */
  headers: Readonly<Record<string, string | string[] | undefined>>;
  /** Reads the body. Fails with `BODY_TOO_LARGE` over 1 MiB. */
  text: () => Promise<string>;
  /** Aborted when the client has gone. */
  readonly signal: AbortSignal;
  /** The address of the client, as far as it is known. */
  readonly address: string;
};

/** What stands for an address that nobody knows. */
export const UNKNOWN_ADDRESS = 'unknown';

/** An answer; the names of its headers are in small letters. */
export type Answer = {
  status: number;
  headers: Record<string, string>;
  /** What each Set-Cookie says: the one header that cannot be several in one. */
  cookies?: readonly string[];
  body: string | Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array> | null;
};

/** One of the ways in: answers a request whose caller is known. */
export type Transport = (request: HttpRequest, context: OperationContext) => Promise<Answer>;

/** The header of a name, if it was sent. */
export function headerOf({ headers }: Pick<HttpRequest, 'headers'>, name: string) {
  const value = headers[name];
  return typeof value === 'string' ? value : undefined;
}

const PLAIN_JSON = /^application\/json(; ?charset=utf-8)?$/i;

/** Whether the body is said to be JSON in the way that nearly all say it. */
export function sendsPlainJson(request: Pick<HttpRequest, 'headers'>): boolean {
  return PLAIN_JSON.test(headerOf(request, 'content-type') ?? '');
}

export function jsonAnswer(value: unknown, status = 200): Answer {
  const headers = { 'content-type': 'application/json' };
  return { status, headers, body: JSON.stringify(value) };
}

/** What the web's own Request cannot be made of. */
const UNWANTED_METHODS = new Set(['CONNECT', 'TRACE', 'TRACK']);

type ForLibrary = {
  /** Where the library thinks it is. */
  path?: string;
  /** The body, if it was read before. */
  text?: string | undefined;
};

/** The request for a library that wants the web's own. */
export function toWebRequest(request: HttpRequest, given: ForLibrary = {}): Request {
  const { method, query, headers, signal } = request;
  if (UNWANTED_METHODS.has(method)) {
    throw new DomainError('METHOD_NOT_ALLOWED', `${method} is not possible here.`);
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

/** What a library has answered. */
export function toAnswer(response: Response): Answer {
  const { status, body } = response;
  const headers: Answer['headers'] = {};
  response.headers.forEach((value, name) => {
    headers[name.toLowerCase()] = value;
  });
  // Who writes the answer knows how long it is.
  delete headers['content-length'];
  if (!headers['set-cookie']) return { status, headers, body };
  delete headers['set-cookie'];
  return { status, headers, cookies: response.headers.getSetCookie(), body };
}
