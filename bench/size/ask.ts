import assert from 'node:assert/strict';
import type { SizedRequest } from './cases.ts';

type Asked = { ms: number; text: string };

/** Sends a request and reads the answer to its end; throws if it failed. */
export async function ask(origin: string, key: string, request: SizedRequest): Promise<Asked> {
  const { path, body, headers } = request;
  const before = performance.now();
  const response = await fetch(origin + path, {
    method: body ? 'POST' : 'GET',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${key}`, ...headers },
    body: body ? JSON.stringify(body) : undefined,
  });
  const text = await response.text();
  const ms = performance.now() - before;
  assert.equal(response.status, 200, `${path} answered ${response.status}: ${text}`);
  assert.ok(!/"(errors|isError)":/.test(text), `${path} answered ${text}`);
  return { ms, text };
}
