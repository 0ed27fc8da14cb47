import { APIError } from 'better-auth/api';
import { expect, test } from 'vitest';
import { callAuth } from '../../../src/identity/sessions/call-auth.ts';

test('only session cookies of better-auth are passed on', async () => {
  const headers = new Headers();
  for (const name of [
    'almirant_session',
    '__Host-almirant_session',
    'session_data',
    'x_almirant',
  ]) {
    headers.append('set-cookie', `${name}=1; Path=/`);
  }

  const called = await callAuth(async () => ({ headers, response: 'a response' }));

  expect(called).toEqual({
    response: 'a response',
    cookies: ['almirant_session=1; Path=/', '__Host-almirant_session=1; Path=/'],
  });
});

test.each([
  new APIError('UNAUTHORIZED'),
  new APIError('BAD_REQUEST', { code: 'UNAUTHORIZED', message: '' }),
])('an unauthorized call of better-auth is not signed in', async (cause) => {
  const call = () => callAuth(() => Promise.reject(cause));

  await expect(call()).rejects.toMatchObject({ code: 'UNAUTHENTICATED', cause });
});

test('an unknown failure of better-auth is its cause, and other errors are themselves', async () => {
  const broken = new Error('The database is gone.');
  const wrapped = Object.assign(new APIError('INTERNAL_SERVER_ERROR'), { cause: broken });
  const bare = new APIError('INTERNAL_SERVER_ERROR');
  const caused = new Error('The lookup failed.', { cause: broken });

  for (const [thrown, expected] of [
    [wrapped, broken],
    [bare, bare],
    [broken, broken],
    [caused, caused],
  ]) {
    await expect(callAuth(() => Promise.reject(thrown))).rejects.toBe(expected);
  }
});
