import { expect, test } from 'vitest';
import { personWithPassword } from '../../../src/identity/people/person-with-password.ts';

const given = { name: 'Ada', email: 'Ada@Example.com' };

test('a new user without a password has no account to sign in with', () => {
  expect(personWithPassword(given)).toEqual({
    id: expect.any(String),
    name: 'Ada',
    email: 'ada@example.com',
    needsName: false,
  });
});

test('the account of a new user has their ID and the hash of their password', () => {
  const person = personWithPassword({ ...given, passwordHash: 'a hash', needsName: true });

  expect(person).toMatchObject({
    needsName: true,
    accounts: {
      create: { providerId: 'credential', accountId: person.id, password: 'a hash' },
    },
  });
});
