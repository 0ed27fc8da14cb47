import assert from 'node:assert/strict';
import type { Case } from './cases.ts';

type Asked = { origin: string; key: string };

const ANSWERED_WITHIN_MS = 10_000;

/** The answer of a server to a case; throws if it fails. */
export async function askFor(request: Case, { origin, key }: Asked): Promise<unknown> {
  const { method, path, headers, body, contentOf } = request;
  const [first] = Array.isArray(body) ? body : [body];
  const response = await fetch(origin + path, {
    method,
    headers: { ...headers, authorization: `Bearer ${key}` },
    body: first,
    signal: AbortSignal.timeout(ANSWERED_WITHIN_MS),
  });
  const text = await response.text();
  assert.equal(response.status, 200, `${path} answered ${response.status}: ${text}`);
  // MCP may answer as a stream of one event.
  const answer = JSON.parse(/^data: (.*)$/m.exec(text)?.[1] ?? text);
  const hasFailed = answer.errors || answer.error || answer.result?.isError;
  assert.ok(!hasFailed, `${path} answered ${text}`);
  const content = contentOf(answer);
  assert.ok(content, `${path} answered ${text}`);
  return content;
}

/** Throws unless the answer equals the expected one. */
export async function checkAnswer(
  request: Case,
  asked: Asked & { server: string; expected: unknown },
): Promise<void> {
  const content = await askFor(request, asked);
  assert.deepEqual(content, asked.expected, `${asked.server} answers ${request.name} otherwise.`);
}
