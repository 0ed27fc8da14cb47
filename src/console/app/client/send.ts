import { serverAddress } from '../server-address.ts';
import { ApiError, type Issue } from './api-error.ts';
import { closeBidiControls } from './close-bidi-controls.ts';
import { plainMessages } from './plain-messages.ts';

const TIMEOUT_SECONDS = 30;
const NO_REASON = 'The server rejected the request without a reason.';

export type JsonResponse = { ok: boolean; status: number; headers: Headers; body: unknown };

export type JsonRequest = {
  path: string;
  /** The organization that the page shows; null for requests of the user, in no organization. */
  organizationId: string | null;
  body?: unknown;
  /** The entity tag of the response that the caller has: the server answers 304 without a body. */
  etag?: string | null | undefined;
};

const NOT_MODIFIED = 304;

/** Sends a request: GET without a body, POST with one. Throws only if no JSON response arrives. */
export async function send(request: JsonRequest): Promise<JsonResponse> {
  const response = await fetchOrThrow(request);
  const { ok, status, headers } = response;
  try {
    const text = await response.text();
    return { ok, status, headers, body: status === NOT_MODIFIED ? null : parse(text) };
  } catch (error) {
    if (isTimeout(error)) throw timedOut();
    throw new ApiError('Couldn’t read the server’s response. Try again in a moment.', {
      code: 'RESPONSE_UNREADABLE',
      status,
      requestId: headers.get('x-request-id') ?? undefined,
      retryAfter: retryAfterOf(headers),
    });
  }
}

function parse(text: string): unknown {
  return JSON.parse(text, (_name, value) =>
    typeof value === 'string' ? closeBidiControls(value) : value,
  );
}

async function fetchOrThrow({ path, organizationId, body, etag }: JsonRequest): Promise<Response> {
  const headers = {
    accept: 'application/json',
    ...(organizationId && { 'x-organization-id': organizationId }),
    ...(etag && { 'if-none-match': etag }),
  };
  const post = {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  };
  try {
    return await fetch(serverAddress(path), {
      ...(body === undefined ? { headers } : post),
      credentials: 'same-origin',
      cache: 'no-store',
      signal: AbortSignal.timeout(TIMEOUT_SECONDS * 1_000),
    });
  } catch (error) {
    if (isTimeout(error)) throw timedOut();
    throw new ApiError('Couldn’t reach the server. Check your connection and try again.', {
      code: 'UNREACHABLE',
    });
  }
}

function isTimeout(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'TimeoutError';
}

function timedOut(): ApiError {
  const message = `The server didn’t answer within ${TIMEOUT_SECONDS} seconds. Try again in a moment.`;
  return new ApiError(message, { code: 'TIMED_OUT' });
}

type Problem = {
  error?: string;
  code?: string;
  issues?: Issue[];
  meta?: { requestId?: string };
};

/** Converts an RFC 9457 problem response to an error. */
export function toProblemError({ status, headers, body }: JsonResponse): ApiError {
  const problem = (body ?? {}) as Problem;
  const { code = 'UNKNOWN' } = problem;
  const message = plainMessages[code] ?? problem.error ?? NO_REASON;
  return new ApiError(message, {
    code,
    status,
    issues: problem.issues,
    requestId: problem.meta?.requestId ?? headers.get('x-request-id') ?? undefined,
    retryAfter: retryAfterOf(headers),
  });
}

export function retryAfterOf(headers: Headers): number | undefined {
  const seconds = Number(headers.get('retry-after'));
  return seconds > 0 ? seconds : undefined;
}
