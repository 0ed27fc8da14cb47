import { setTimeout as sleep } from 'node:timers/promises';
import { Failure, type Issue } from './failure.ts';
import type { Output } from './output.ts';

/** Client of the REST API with one API key. */
export type Api = {
  get: (path: string, query?: Query) => Promise<Answer>;
  post: (path: string, body: object) => Promise<Answer>;
  remove: (path: string) => Promise<Answer>;
};

type Query = Record<string, string | undefined>;

// biome-ignore lint/suspicious/noExplicitAny: the server determines the response data.
type Answer = { data: any; meta?: { nextCursor?: string | null } };

type Problem = { error?: string; code?: string; issues?: Issue[] };

/** A response and the request that it answers, as method and address. */
type Exchange = { response: Response; sent: string };

type Options = { url: string; key: string; output: Output };

const REQUEST_TIMEOUT_MS = 60_000;
const DEFAULT_WAIT_S = 5;
/** Maximum total delay of the retries of one request. */
const MAX_WAIT_S = 300;
/** Characters of a foreign response that a failure shows. */
const MAX_EXCERPT = 80;

export function createApi(options: Options): Api {
  return {
    get(path, query = {}) {
      const given = Object.entries(query).filter(([, value]) => value !== undefined);
      const search = new URLSearchParams(given as [string, string][]);
      return send(options, { method: 'GET', path: search.size > 0 ? `${path}?${search}` : path });
    },
    post: (path, body) => send(options, { method: 'POST', path, body: JSON.stringify(body) }),
    remove: (path) => send(options, { method: 'DELETE', path }),
  };
}

type Sent = { method: string; path: string; body?: string };

/** Sends a request. Retries on 429 and 503 after the delay of Retry-After. */
async function send(options: Options, sent: Sent): Promise<Answer> {
  let waited = 0;
  while (true) {
    const response = await request(options, sent);
    const exchange = { response, sent: describe(options, sent) };
    if (response.status !== 429 && response.status !== 503) return read(exchange);
    const seconds = secondsToWait(response.headers.get('retry-after'));
    if (waited + seconds > MAX_WAIT_S) {
      const failure = await failureOf(exchange);
      throw failure.add(`Gave up after ${waited} s: the server asks to wait ${seconds} s more.`);
    }
    options.output.progress(`The server is busy. Retrying in ${seconds} s.`);
    await response.body?.cancel();
    await sleep(seconds * 1_000);
    waited += seconds;
  }
}

/** The method and the address of a request. */
function describe({ url }: Options, { method, path }: Sent): string {
  return `${method} ${url}${path}`;
}

async function request(options: Options, sent: Sent): Promise<Response> {
  const { url, key } = options;
  const { method, path, body } = sent;
  try {
    return await fetch(`${url}${path}`, {
      method,
      body: body ?? null,
      redirect: 'manual',
      headers: {
        accept: 'application/json',
        authorization: `Bearer ${key}`,
        ...(body && { 'content-type': 'application/json' }),
      },
      signal: AbortSignal.timeout(REQUEST_TIMEOUT_MS),
    });
  } catch (error) {
    throw new Failure(
      `${describe(options, sent)} got no response: ${reasonOf(error as Error)}. Check the URL and the ` +
        'network.',
    );
  }
}

function reasonOf({ message, cause }: Error): string {
  if (!(cause instanceof Error)) return message;
  return 'code' in cause ? String(cause.code) : cause.message;
}

/** Parses Retry-After: seconds or an HTTP date. */
function secondsToWait(retryAfter: string | null): number {
  const given = retryAfter?.trim() ?? '';
  if (/^\d+$/.test(given)) return Math.max(1, Number(given));
  const moment = Date.parse(given);
  if (Number.isNaN(moment)) return DEFAULT_WAIT_S;
  return Math.max(1, Math.ceil((moment - Date.now()) / 1_000));
}

async function read(exchange: Exchange): Promise<Answer> {
  if (!exchange.response.ok) throw await failureOf(exchange);
  const { text, json } = await readBody(exchange.response);
  if (json && 'data' in json) return json as Answer;
  throw notAlmirant(exchange, text);
}

/** Converts an error response to a failure. */
async function failureOf(exchange: Exchange): Promise<Failure> {
  const { response, sent } = exchange;
  const { status, headers } = response;
  if (status >= 300 && status < 400) {
    return new Failure(
      `${sent} was answered with a redirect to ${headers.get('location')}. Use that server's URL.`,
    );
  }
  const { text, json } = await readBody(response);
  const { error, code, issues = [] } = (json ?? {}) as Problem;
  if (typeof error !== 'string') return notAlmirant(exchange, text);
  if (code === 'ROUTE_NOT_FOUND') {
    return new Failure(`${sent} was answered with status ${status}: ${error} Check the URL.`, {
      code,
    });
  }
  return new Failure(error, { code, issues });
}

async function readBody(response: Response) {
  const text = await response.text().catch(() => '');
  return { text, json: parseObject(text) };
}

function parseObject(text: string): object | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}

function notAlmirant({ response: { status, headers }, sent }: Exchange, body: string): Failure {
  const type = headers.get('content-type') ?? 'no content type';
  // Control characters could change the terminal.
  const start = body
    .replaceAll(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim()
    .slice(0, MAX_EXCERPT);
  const content = start === '' ? 'an empty body' : `"${start}"`;
  return new Failure(
    `${sent} was answered with status ${status} (${type}) and ${content}, not as by an Almirant ` +
      'server. Check the URL.',
  );
}
