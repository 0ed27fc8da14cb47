import { randomUUID } from 'node:crypto';
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
