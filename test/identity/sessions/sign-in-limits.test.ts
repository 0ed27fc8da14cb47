import { randomInt, randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { createSignInLimits } from '../../../src/identity/sessions/sign-in-limits.ts';
import { sha256 } from '../../../src/kernel/sha256.ts';
import { testDatabase } from '../../support/database.ts';

const WINDOW_SECONDS = 15 * 60;
const HOUR_MS = 3_600_000;

test('a system clock that jumps back extends no block of sign-ins beyond its 15 minutes', async () => {
  const { prisma } = await testDatabase();
  const limits = createSignInLimits(prisma);
  const attempt = { email: `${randomUUID()}@example.com`, address: '192.0.2.44' };
  const key = `account:${sha256(attempt.email)}`;
  // As stored before the jump.
  const expire = new Date(Date.now() + HOUR_MS);
  await prisma.signInAttempt.create({ data: { key, points: 11, expire } });

  const refusal = await limits.count(attempt).catch((error) => error);
  const stored = await prisma.signInAttempt.findUniqueOrThrow({ where: { key } });

  expect(refusal).toMatchObject({ code: 'RATE_LIMITED', retryAfterSeconds: WINDOW_SECONDS });
  const left = (stored.expire?.getTime() ?? 0) - Date.now();
  expect(left).toBeLessThanOrEqual(WINDOW_SECONDS * 1_000);
  expect(stored.points).toBeGreaterThan(10);
});

test.each([
  [30, '1 minute'],
  [61, '2 minutes'],
])('an attempt with %i seconds left is told to wait %s', async (seconds, wait) => {
  const { prisma } = await testDatabase();
  const attempt = { email: `${randomUUID()}@example.com`, address: '192.0.2.45' };
  const key = `account:${sha256(attempt.email)}`;
  const expire = new Date(Date.now() + seconds * 1_000);
  await prisma.signInAttempt.create({ data: { key, points: 10, expire } });

  const refusal = await createSignInLimits(prisma)
    .count(attempt)
    .catch((error) => error);

  expect(refusal.message).toBe(`Too many attempts. Try again in ${wait}.`);
  expect(refusal.retryAfterSeconds).toBeLessThanOrEqual(seconds);
  expect(await prisma.signInAttempt.findUnique({ where: { key } })).toMatchObject({ expire });
});

test('an error of the database is no limit', async () => {
  const { prisma } = await testDatabase();
  const $allOperations = () => Promise.reject(new Error('The database is gone.'));
  const broken = prisma.$extends({ query: { $allOperations } }) as unknown as typeof prisma;
  const limits = createSignInLimits(broken);

  await expect(limits.count({ address: '192.0.2.46' })).rejects.toThrow('The database is gone.');
});

test('addresses of one /64 share the limit of sign-ins', async () => {
  const { prisma } = await testDatabase();
  const limits = createSignInLimits(prisma);
  const groups = Array.from({ length: 3 }, () => randomInt(0x1000, 0xffff).toString(16));
  const network = `2001:${groups.join(':')}`;
  const attempt = (host: string) =>
    limits.count({ email: `${randomUUID()}@example.com`, address: `${network}:${host}` });
  for (let host = 1; host <= 50; host += 1) await attempt(`:${host.toString(16)}`);

  await expect(attempt('ffff:1:2:3')).rejects.toMatchObject({ code: 'RATE_LIMITED' });
  await expect(
    limits.count({ email: `${randomUUID()}@example.com`, address: `2002:${groups.join(':')}::1` }),
  ).resolves.toBeUndefined();
});

test('sixty right sign-ins from one address all succeed', async () => {
  const { prisma } = await testDatabase();
  const limits = createSignInLimits(prisma);
  const address = `10.${[0, 0, 0].map(() => randomInt(256)).join('.')}`;

  for (let round = 0; round < 60; round += 1) {
    const attempt = { email: `${randomUUID()}@example.com`, address };
    await limits.count(attempt);
    await limits.forgive(attempt);
  }

  await expect(
    limits.count({ email: `${randomUUID()}@example.com`, address }),
  ).resolves.toBeUndefined();
});
