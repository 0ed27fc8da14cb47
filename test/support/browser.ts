import { randomInt } from 'node:crypto';
import { TEST_URL, type TestApp, testApp } from './app.ts';
import type { Answer, Json } from './clients.ts';

type Sent = {
  method?: string;
  body?: unknown;
  /** Undefined removes a header that the browser sends by itself. */
  headers?: Record<string, string | undefined>;
};

type Ask = (path: string, sent?: Sent) => Promise<Answer>;

export type Browser = {
  /** Sends a request like the console: with its cookies, for the organization of its last session. */
  ask: Ask;
  /** A second page of the browser, which shows another organization. */
  for: (organizationId: string) => { ask: Ask };
  post: (path: string, body?: unknown) => Promise<Answer>;
  graphql: (query: string, variables?: object) => Promise<Answer>;
  cookies: () => Map<string, string>;
  /** The last `Set-Cookie` headers, verbatim. */
  setCookies: () => string[];
};

/** A browser with its own client address: it keeps cookies and sends its origin. */
export function openBrowser(app?: TestApp): Browser {
  const address = `10.${Array.from({ length: 3 }, () => randomInt(256)).join('.')}`;
  const jar = new Map<string, string>();
  let said: string[] = [];
  let shown: string | undefined;

  async function ask(path: string, sent: Sent = {}): Promise<Answer> {
    const isOfPerson = path.startsWith('/api/auth/');
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const own = {
      cookie: cookie || undefined,
      'x-organization-id': isOfPerson ? undefined : shown,
    };
    const request = toRequest(path, { ...sent, headers: { ...own, ...sent.headers } });
    const response = await (app ?? (await testApp())).fetch(request, address);
    said = response.headers.getSetCookie();
    for (const each of said) keep(jar, each);
    const body = await readBody(response);
    if (isOfPerson) shown = body?.data?.organization?.id ?? shown;
    return { status: response.status, headers: response.headers, body };
  }

  return {
    ask,
    for: (organizationId) => ({
      ask: (path, { headers, ...sent } = {}) =>
        ask(path, { ...sent, headers: { 'x-organization-id': organizationId, ...headers } }),
    }),
    post: (path, body = {}) => ask(path, { method: 'POST', body }),
    graphql: (query, variables) => ask('/graphql', { method: 'POST', body: { query, variables } }),
    cookies: () => jar,
    setCookies: () => said,
  };
}

function toRequest(path: string, { method = 'GET', body, headers }: Sent): Request {
  return new Request(`${TEST_URL}${path}`, {
    method,
    headers: present({
      ...(method !== 'GET' && { origin: TEST_URL, 'sec-fetch-site': 'same-origin' }),
      'content-type': body === undefined ? undefined : 'application/json',
      ...headers,
    }),
    body: body === undefined ? null : JSON.stringify(body),
  });
}

function present(headers: Record<string, string | undefined>): [string, string][] {
  return Object.entries(headers).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value]],
  );
}

async function readBody(response: Response): Promise<Json> {
  const text = await response.text();
  const isJson = /json/.test(response.headers.get('content-type') ?? '');
  return isJson ? JSON.parse(text) : text;
}

function keep(jar: Map<string, string>, setCookie: string): void {
  const [pair = '', ...attributes] = setCookie.split('; ');
  const [name = '', value = ''] = [
    pair.slice(0, pair.indexOf('=')),
    pair.slice(pair.indexOf('=') + 1),
  ];
  if (attributes.includes('Max-Age=0')) jar.delete(name);
  else jar.set(name, value);
}
