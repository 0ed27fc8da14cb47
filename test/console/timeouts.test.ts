import { afterEach, expect, test, vi } from 'vitest';
import type { ApiError } from '../../src/console/app/client/api-error.ts';
import { send } from '../../src/console/app/client/send.ts';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

/** Sends a request whose deadline passes while the server is silent or has sent half an answer. */
async function sendTooLate(respond: (signal: AbortSignal) => Promise<Response>) {
  const clock = new AbortController();
  const deadline = vi.spyOn(AbortSignal, 'timeout').mockReturnValue(clock.signal);
  vi.stubGlobal('document', { baseURI: 'http://localhost/' });
  vi.stubGlobal('fetch', (_url: string, { signal }: { signal: AbortSignal }) => respond(signal));
  const sent = send({ path: 'graphql', organizationId: null, body: {} });
  clock.abort(new DOMException('The time is over.', 'TimeoutError'));
  const error: ApiError = await sent.then(
    () => expect.fail('The request did not fail.'),
    (thrown) => thrown,
  );
  return { error, milliseconds: deadline.mock.calls[0]?.[0] };
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason));
  });
}

test.each([
  { server: 'does not answer', respond: aborted },
  {
    server: 'stops in the middle of its answer',
    respond: async (signal: AbortSignal) => {
      const body = new ReadableStream({
        start: (controller) => void aborted(signal).catch((reason) => controller.error(reason)),
      });
      return new Response(body);
    },
  },
])('a request ends after 30 seconds if the server $server', async ({ respond }) => {
  const { error, milliseconds } = await sendTooLate(respond);

  expect(milliseconds).toBe(30_000);
  expect(error.message).toBe('The server didn’t answer within 30 seconds. Try again in a moment.');
  expect(error.isOutcomeUnknown).toBe(true);
});
