import { expect, test } from 'vitest';
import { DomainError } from '../../src/errors.ts';
import { createLog } from '../../src/http/log.ts';
import { createResponder } from '../../src/http/respond.ts';
import { type HttpRequest, jsonAnswer } from '../../src/transport/exchange.ts';
import { TEST_URL } from '../support/app.ts';

const failures: Record<string, unknown> = {
  '/refused': new DomainError('PERMISSION_MISSING', 'No.'),
  '/unavailable': Object.assign(new Error('gone'), { code: '57P03' }),
  '/broken': new Error('It broke.'),
};

test.each([
  ['/', 200, undefined],
  ['/nothing/here', 404, 'ROUTE_NOT_FOUND'],
  ['/refused', 403, 'PERMISSION_MISSING'],
  ['/unavailable', 503, 'DATABASE_UNAVAILABLE'],
])('%s is answered with %i and leaves no error in the log', async (path, status, code) => {
  const { answer, lines } = await respond(path);

  expect(answer.status).toBe(status);
  expect(JSON.parse(`${answer.body}`).code).toBe(code);
  expect(lines).toEqual([]);
});

test('an unexpected error is in the log under the request ID of its answer', async () => {
  const { answer, lines } = await respond('/broken');

  expect(answer.status).toBe(500);
  expect(JSON.parse(`${answer.body}`)).toMatchObject({
    code: 'INTERNAL_ERROR',
    meta: { requestId: 'r', timestamp: '2026-05-01T12:00:00.000Z' },
  });
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([
    { level: 50, requestId: 'r', msg: 'unexpected error', err: { type: 'Error' } },
  ]);
});

test('a request that the server cannot read reaches no route', async () => {
  expect((await respond('/', { host: 'a, b' })).answer.status).toBe(400);
});

async function respond(path: string, headers: Record<string, string> = {}) {
  const lines: string[] = [];
  const handler = createResponder({
    routes: [
      ['GET', '/', () => jsonAnswer({})],
      ['GET', '/:name', ({ path: asked }) => fail(asked)],
    ],
    publicUrl: TEST_URL,
    log: createLog({}, { write: (line) => lines.push(line) }),
    now: () => new Date('2026-05-01T12:00:00Z'),
  });
  const answer = await handler({ method: 'GET', path, headers } as unknown as HttpRequest, {
    requestId: 'r',
  });
  return { answer, lines };
}

async function fail(path: string): Promise<never> {
  throw failures[path];
}
