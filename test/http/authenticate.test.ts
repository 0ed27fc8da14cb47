import { expect, test } from 'vitest';
import { alsoBySession, createAuthenticate } from '../../src/http/authenticate.ts';
import type { Caller } from '../../src/kernel/context.ts';
import type { HttpRequest } from '../../src/transport/exchange.ts';

const byKey = { organizationId: 'o1', actorId: 'key' } as Caller;
const bySession = { organizationId: 'o1', actorId: 'user' } as Caller;

const authenticate = createAuthenticate(async (key) => (key === 'good' ? byKey : undefined));
const authenticateBoth = alsoBySession({
  authenticate,
  hasSessionCookie: ({ headers }) => headers.cookie !== undefined,
  findSessionCaller: async ({ headers }) => (headers.cookie === 'good' ? bySession : undefined),
  requireSameOrigin({ headers }) {
    if (headers.origin !== undefined) throw new Error('other origin');
  },
});

const ask = (way: typeof authenticate, headers: Record<string, string>) =>
  way({ headers } as unknown as HttpRequest);

const good = { authorization: 'Bearer good' };
const unauthenticated = expect.objectContaining({ code: 'UNAUTHENTICATED' });

test('a request is authenticated by a valid key', async () => {
  expect(await ask(authenticate, good)).toBe(byKey);
  await expect(ask(authenticate, {})).rejects.toThrow(unauthenticated);
  await expect(ask(authenticate, { authorization: 'Bearer bad' })).rejects.toThrow(unauthenticated);
});

test('a key of another organization than the named one is refused with advice', async () => {
  const named = (id: string) => ask(authenticate, { ...good, 'x-organization-id': id });

  expect(await named('O1')).toBe(byKey);
  await expect(named('o2')).rejects.toThrow(
    'The API key is in organization o1, and X-Organization-Id names another one. Nothing was read ' +
      'or changed. Remove the header, or use a key of that organization.',
  );
});

test.each([
  { title: 'a session is used', headers: { cookie: 'good' }, caller: bySession },
  { title: 'a key is used', headers: good, caller: byKey },
  { title: 'a key goes before a session', headers: { ...good, cookie: 'good' }, caller: byKey },
  {
    title: 'a key needs no CSRF guard',
    headers: { ...good, cookie: 'good', origin: 'https://other.example' },
    caller: byKey,
  },
])('where sessions are accepted, $title', async ({ headers, caller }) => {
  expect(await ask(authenticateBoth, headers)).toBe(caller);
});

test('a session cookie must pass the CSRF guard and belong to a session', async () => {
  const forged = { cookie: 'good', origin: 'https://other.example' };

  await expect(ask(authenticateBoth, forged)).rejects.toThrow('other origin');
  await expect(ask(authenticateBoth, { cookie: 'ended' })).rejects.toThrow(unauthenticated);
});

test('an invalid key beside a valid session is refused', async () => {
  const headers = { authorization: 'Bearer bad', cookie: 'good' };

  await expect(ask(authenticateBoth, headers)).rejects.toThrow(unauthenticated);
});
