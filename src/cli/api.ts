import { setTimeout as sleep } from 'node:timers/promises';
import { Failure } from './failure.ts';
import type { Output } from './output.ts';

/** Client of the REST API with one API key. */
export type Api = {
  get: (path: string, query?: Query) => Promise<Answer>;
  post: (path: string, body: object) => Promise<Answer>;
};

type Query = Record<string, string | undefined>;

// biome-ignore lint/suspicious/noExplicitAny: the server determines the response data.
type Answer = { data: any; meta?: { nextCursor?: string | null } };

type Problem = { error?: string; issues?: { path: string; message: string }[] };

type Options = { url: string; key: string; output: Output };

const REQUEST_TIMEOUT_MS = 60_000;
const DEFAULT_WAIT_S = 5;
/** Maximum total delay of the retries of one request. */
const MAX_WAIT_S = 300;
const MAX_ISSUES = 20;

export function createApi(options: Options): Api {
  return {
    get(path, query = {}) {
      const given = Object.entries(query).filter(([, value]) => value !== undefined);
      const search = new URLSearchParams(given as [string, string][]);
      return send(options, { method: 'GET', path: `${path}?${search}` });
    },
    post: (path, body) => send(options, { method: 'POST', path, body: JSON.stringify(body) }),
  };
}

type Sent = { method: string; path: string; body?: string };

/** Sends a request. Retries on 429 and 503 after the delay of Retry-After. */
async function send(options: Options, sent: Sent): Promise<Answer> {
  let waited = 0;
  while (true) {
    const response = await request(options, sent);
    if (response.status !== 429 && response.status !== 503) return read(response, options.url);
    const seconds = secondsToWait(response.headers.get('retry-after'));
    if (waited + seconds > MAX_WAIT_S) {
      const { message, details } = await failureOf(response, options.url);
      throw new Failure(
        `${message} Gave up after ${waited} s: the server asks to wait ${seconds} s more.`,
        details,
      );
    }
    options.output.progress(`The server is busy. Retrying in ${seconds} s.`);
    await response.body?.cancel();
    await sleep(seconds * 1_000);
    waited += seconds;
  }
}

async function request({ url, key }: Options, { method, path, body }: Sent): Promise<Response> {
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
      `No response from ${url}: ${reasonOf(error as Error)}. Check the URL and the network.`,
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

async function read(response: Response, url: string): Promise<Answer> {
  if (!response.ok) throw await failureOf(response, url);
  const body = await readJson(response);
  if (body && 'data' in body) return body as Answer;
  throw notAlmirant(response, url);
}

/** Converts an error response to a failure. */
async function failureOf(response: Response, url: string): Promise<Failure> {
  const { status, headers } = response;
  if (status >= 300 && status < 400) {
    return new Failure(`${url} redirects to ${headers.get('location')}. Use that URL.`);
  }
  const { error, issues = [] } = ((await readJson(response)) ?? {}) as Problem;
  if (typeof error !== 'string') return notAlmirant(response, url);
  const additional = issues.filter(({ message }) => !error.includes(message));
  const details = additional.map(({ path, message }) => (path ? `${path}: ${message}` : message));
  const [shown, more] = [details.slice(0, MAX_ISSUES), details.length - MAX_ISSUES];
  return new Failure(error, more > 0 ? [...shown, `and ${more} more`] : shown);
}

async function readJson(response: Response): Promise<object | undefined> {
  const value: unknown = await response.json().catch(() => undefined);
  return typeof value === 'object' && value !== null ? value : undefined;
}

function notAlmirant({ status }: Response, url: string): Failure {
  return new Failure(
    `${url} responded with status ${status}, but not as an Almirant server. Check the URL.`,
  );
}
