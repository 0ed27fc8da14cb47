import { serverAddress } from '../server-address.ts';
import { ApiError, type Issue } from './api-error.ts';
import { closeDirections } from './close-directions.ts';

export type Reply = { ok: boolean; status: number; headers: Headers; body: unknown };

/** Sends JSON to the server, or asks for it; throws only when no answer in JSON comes back. */
export async function send(path: string, body?: unknown): Promise<Reply> {
  const response = await fetchOrThrow(path, body);
  const { ok, status, headers } = response;
  try {
    return { ok, status, headers, body: parse(await response.text()) };
  } catch {
    throw new ApiError('Couldn’t read the server’s response. Try again in a moment.', {
      code: 'ANSWER_UNREADABLE',
      status,
      requestId: headers.get('x-request-id') ?? undefined,
      retryAfter: retryAfterOf(headers),
    });
  }
}

function parse(text: string): unknown {
  return JSON.parse(text, (_name, value) =>
    typeof value === 'string' ? closeDirections(value) : value,
  );
}

async function fetchOrThrow(path: string, body: unknown): Promise<Response> {
  const headers = { accept: 'application/json' };
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

/** The error that a problem body stands for. */
export function problemOf({ status, headers, body }: Reply): ApiError {
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
