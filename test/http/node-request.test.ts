import { once } from 'node:events';
import { connect } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { listen } from '../../src/http/listen.ts';
import { type HttpRequest, jsonAnswer } from '../../src/transport/exchange.ts';

const HEAD = 'POST / HTTP/1.1\r\nHost: x\r\n';
const CHUNKED = `${HEAD}Transfer-Encoding: chunked\r\n\r\n`;

test('a body that arrives in several parts is read whole', async () => {
  const { sent, read } = await readingServer();

  sent.write(`${CHUNKED}3\r\none\r\n`);
  sent.write('5\r\n body\r\n0\r\n\r\n');

  expect(await read).toBe('one body');
});

test('a body of unknown length over 1 MiB is refused', async () => {
  const { sent, read } = await readingServer();

  sent.write(`${CHUNKED}100001\r\n${'x'.repeat(0x100001)}\r\n`);

  await expect(read).rejects.toMatchObject({ code: 'BODY_TOO_LARGE' });
});

test('a body that its client breaks off is not read', async () => {
  const { sent, read } = await readingServer();

  sent.write(`${HEAD}Content-Length: 9\r\n\r\n{`, () => sent.destroy());

  await expect(read).rejects.toMatchObject({ code: 'VALIDATION_FAILED' });
});

/** A connection to a server, and the body that the server reads from it. */
async function readingServer() {
  let take: (text: Promise<string>) => void = () => {};
  const read = new Promise<string>((resolve) => {
    take = resolve;
  });
  const handle = async (request: HttpRequest) => {
    const body = request.text();
    take(body);
    await body;
    return jsonAnswer({});
  };
  const { port, stop } = await listen({ handle, port: 0, hostname: '127.0.0.1' });
  onTestFinished(() => stop());
  const sent = connect(port, '127.0.0.1').on('error', () => {});
  onTestFinished(() => void sent.destroy());
  await once(sent, 'connect');
  return { sent, read };
}
