import { expect, test } from 'vitest';
import { createPasswords } from '../../../src/identity/sessions/passwords.ts';
import { testDatabase } from '../../support/database.ts';
import { makeMemberWithPassword, PASSWORD, signIn } from '../../support/people.ts';

test('a password is stored only as an argon2id hash with 19 MiB and two passes', async () => {
  const person = await makeMemberWithPassword('member');
  const browser = await signIn(person);
  const newPassword = 'another long password';
  const sent = { currentPassword: PASSWORD, newPassword };
  const { status } = await browser.post('/api/auth/change-password', sent);
  const { prisma } = await testDatabase();

  const [account] = await prisma.account.findMany({ where: { userId: person.id } });

  expect(status).toBe(200);
  expect(account?.password).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(JSON.stringify(account)).not.toContain(newPassword);
});

test('equal passwords have different hashes', async () => {
  const passwords = createPasswords();

  const [one, other] = await Promise.all([passwords.hash(PASSWORD), passwords.hash(PASSWORD)]);

  expect(one).not.toBe(other);
  expect(await passwords.verify({ hash: one, password: PASSWORD })).toBe(true);
  expect(await passwords.verify({ hash: one, password: `${PASSWORD} ` })).toBe(false);
});

test('password hashing rejects requests beyond its queue and serves the queued ones', async () => {
  const passwords = createPasswords();
  const work = Array.from({ length: 80 }, () => passwords.hash(PASSWORD));

  const results = await Promise.allSettled(work);

  const refused = results.filter(({ status }) => status === 'rejected');
  expect(results.length - refused.length).toBe(66);
  expect(new Set(refused.map((each) => (each as PromiseRejectedResult).reason.code))).toEqual(
    new Set(['RATE_LIMITED']),
  );
  expect((refused[0] as PromiseRejectedResult).reason.retryAfterSeconds).toBe(5);
});
