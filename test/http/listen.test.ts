import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { listen, type RunningServer } from '../../src/http/listen.ts';
import { type Answer, type HttpRequest, jsonAnswer } from '../../src/transport/exchange.ts';
import { sendRaw } from '../support/held-server.ts';
import { rawExchange } from '../support/raw-exchange.ts';

const servers: RunningServer[] = [];
const sockets: Socket[] = [];

afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.destroy();
  await Promise.all(servers.splice(0).map(({ stop }) => stop()));
});

async function start(
  handle = async (_request: HttpRequest): Promise<Answer> => jsonAnswer({}),
  options = {},
) {
  const server = await listen({ handle, port: 0, hostname: '127.0.0.1', ...options });
  servers.push(server);
  return server;
}

test('a port in use is named in the error', async () => {
  const { port } = await start();

  const second = listen({ handle: async () => jsonAnswer({}), port, hostname: '127.0.0.1' });

  await expect(second).rejects.toMatchObject({
    message: `Port ${port} is in use by another process. Set PORT to a free port.`,
  });
});

test('an address of another machine is refused with the reason', async () => {
  const elsewhere = listen({ handle: async () => jsonAnswer({}), port: 0, hostname: '192.0.2.1' });

  await expect(elsewhere).rejects.toMatchObject({
    message: expect.stringMatching(/^Listening on HOST and PORT failed: .*EADDRNOTAVAIL/),
  });
});

test.each([
  ['GET /a?b=c?d HTTP/1.1', { method: 'GET', path: '/a', query: 'b=c?d' }],
  ['GET http://other.example/a HTTP/1.1', { method: 'GET', path: '/a', query: '' }],
  ['GET HTTPS://other.example?b HTTP/1.1', { method: 'GET', path: '', query: 'b' }],
  ['GET http://other.example HTTP/1.1', { method: 'GET', path: '/', query: '' }],
  ['GET app://http://other.example/a HTTP/1.1', { path: 'app://http://other.example/a' }],
  ['OPTIONS * HTTP/1.1', { method: 'OPTIONS', path: '*', query: '' }],
  ['GET /http://other.example/a HTTP/1.1', { path: '/http://other.example/a' }],
])('the request line %j is read as path and query', async (line, target) => {
  const seen: HttpRequest[] = [];
  const { port } = await start(async (request) => {
    seen.push(request);
    return jsonAnswer({});
  });

  await rawExchange(port, `${line}\r\nHost: x\r\nConnection: close\r\n\r\n`);

  expect(seen).toMatchObject([target]);
});

test('repeated headers are joined by commas, so that none is dropped in silence', async () => {
  const seen: HttpRequest[] = [];
  const { port } = await start(async (request) => {
    seen.push(request);
    return jsonAnswer({});
  });
  const twice = 'Authorization: Bearer a\r\nAuthorization: Bearer b';

  await rawExchange(port, `GET / HTTP/1.1\r\nHost: x\r\n${twice}\r\nConnection: close\r\n\r\n`);

  expect(seen[0]?.headers.authorization).toBe('Bearer a, Bearer b');
});

test.each([
  [{}, '127.0.0.1'],
  [{ trustedProxies: 1 }, '192.0.2.7'],
])('with the options %j the address of a forwarded client is %s', async (options, address) => {
  const seen: string[] = [];
  const { port } = await start(async (request) => {
    seen.push(request.address);
    return jsonAnswer({});
  }, options);
  const headers = 'X-Forwarded-For: 192.0.2.7\r\nConnection: close';

  await rawExchange(port, `GET / HTTP/1.1\r\nHost: x\r\n${headers}\r\n\r\n`);

  expect(seen).toEqual([address]);
});

test('a request knows once its client has gone away, and one that is answered is not aborted', async () => {
  const signals: AbortSignal[] = [];
  const requests: HttpRequest[] = [];
  const { port } = await start(async (request) => {
    requests.push(request);
    signals.push(request.signal);
    if (request.path === '/held') await once(request.signal, 'abort');
    return jsonAnswer({});
  });
  const gone = connect(port, '127.0.0.1');
  sockets.push(gone);
  gone.write('GET /held HTTP/1.1\r\nHost: x\r\n\r\n');
  await expect.poll(() => requests.length).toBe(1);
  expect(requests[0]?.isAborted).toBe(false);

  gone.destroy();
  await expect.poll(() => requests[0]?.isAborted).toBe(true);
  await rawExchange(port, 'GET /answered HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n');

  expect(signals.map(({ aborted }) => aborted)).toEqual([true, false]);
});

test('a handler that fails ends the connection without an answer', async () => {
  const { port } = await start(async () => {
    throw new Error('broken');
  });

  expect(await rawExchange(port, 'GET / HTTP/1.1\r\nHost: x\r\n\r\n')).toBe('');
});

test('an answer that cannot be written ends the connection', async () => {
  const { port } = await start(async () => ({ ...jsonAnswer({}), headers: { a: '\n' } }));

  expect(await rawExchange(port, 'GET / HTTP/1.1\r\nHost: x\r\n\r\n')).toBe('');
});

test('an answer without a body has the length 0', async () => {
  const { port } = await start(async () => ({ status: 404, headers: {}, body: null }));

  const text = await rawExchange(port, 'GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n');

  expect(text).toMatch(/^HTTP\/1\.1 404 [\s\S]*content-length: 0\r\n[\s\S]*\r\n\r\n$/i);
});

test('HEAD has the length of the body and no body, and 304 has neither', async () => {
  const { port } = await start(async ({ path }) =>
    path === '/same' ? { status: 304, headers: {}, body: null } : jsonAnswer({ a: 1 }),
  );
  const ask = (line: string) =>
    rawExchange(port, `${line} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`);

  expect(await ask('HEAD /')).toMatch(
    /^HTTP\/1\.1 200 [\s\S]*content-length: 7\r\n[\s\S]*\r\n\r\n$/i,
  );
  expect(await ask('GET /')).toMatch(/\r\n\r\n\{"a":1\}$/);
  expect(await ask('GET /same')).toMatch(
    /^HTTP\/1\.1 304 (?![\s\S]*content-length)[\s\S]*\r\n\r\n$/i,
  );
});

test('a body that a stream breaks off does not look complete', async () => {
  const { port } = await start(async () => ({
    status: 200,
    headers: {},
    body: new ReadableStream({
      start(controller) {
        controller.enqueue(new TextEncoder().encode('part'));
      },
      pull(controller) {
        controller.error(new Error('broken'));
      },
    }),
  }));

  const text = await rawExchange(port, 'GET / HTTP/1.1\r\nHost: x\r\n\r\n');

  expect(text).not.toMatch(/\r\n0\r\n\r\n$/);
});

test('the head of a stream is sent before its first part', async () => {
  let end = () => {};
  const body = new ReadableStream({
    start(controller) {
      end = () => controller.close();
    },
  });
  const { port } = await start(async () => ({ status: 200, headers: {}, body }));
  const { socket, text } = await sendRaw(port);

  await expect.poll(text).toMatch(/^HTTP\/1\.1 200 /);

  end();
  await expect.poll(text).toMatch(/\r\n0\r\n\r\n$/);
  socket.destroy();
});
