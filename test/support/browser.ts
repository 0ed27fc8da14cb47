import { randomInt } from 'node:crypto';
import { TEST_URL, type TestApp, testApp } from './app.ts';
import type { Answer, Json } from './clients.ts';

type Sent = { method?: string; body?: unknown; headers?: Record<string, string> };

export type Browser = {
  /** Sends a request like the console, with its cookies. */
  ask: (path: string, sent?: Sent) => Promise<Answer>;
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

  async function ask(path: string, { method = 'GET', body, headers }: Sent = {}): Promise<Answer> {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const request = new Request(`${TEST_URL}${path}`, {
      method,
      headers: {
        ...(cookie && { cookie }),
        ...(method !== 'GET' && { origin: TEST_URL, 'sec-fetch-site': 'same-origin' }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
      body: body === undefined ? null : JSON.stringify(body),
    });
    const response = await (app ?? (await testApp())).fetch(request, address);
    said = response.headers.getSetCookie();
    for (const each of said) keep(jar, each);
    const text = await response.text();
    const isJson = /json/.test(response.headers.get('content-type') ?? '');
    const read: Json = isJson ? JSON.parse(text) : text;
    return { status: response.status, headers: response.headers, body: read };
  }

  return {
    ask,
    post: (path, body = {}) => ask(path, { method: 'POST', body }),
    graphql: (query, variables) => ask('/graphql', { method: 'POST', body: { query, variables } }),
    cookies: () => jar,
    setCookies: () => said,
  };
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
