import { serverAddress } from '../server-address.ts';
import { ApiError, type Issue } from './api-error.ts';
import { closeBidiControls } from './close-bidi-controls.ts';

export type JsonResponse = { ok: boolean; status: number; headers: Headers; body: unknown };

export type JsonRequest = {
  path: string;
  /** The organization that the page shows; null for requests of the user, in no organization. */
  organizationId: string | null;
  body?: unknown;
};

/** Sends a request: GET without a body, POST with one. Throws only if no JSON response arrives. */
export async function send(request: JsonRequest): Promise<JsonResponse> {
  const response = await fetchOrThrow(request);
  const { ok, status, headers } = response;
  try {
    return { ok, status, headers, body: parse(await response.text()) };
  } catch {
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

async function fetchOrThrow({ path, organizationId, body }: JsonRequest): Promise<Response> {
  const headers = {
    accept: 'application/json',
    ...(organizationId && { 'x-organization-id': organizationId }),
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
    });
  } catch {
    throw new ApiError('Couldn’t reach the server. Check your connection and try again.', {
      code: 'UNREACHABLE',
    });
  }
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
  return new ApiError(problem.error ?? 'The server rejected the request without a reason.', {
    code: problem.code ?? 'UNKNOWN',
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
