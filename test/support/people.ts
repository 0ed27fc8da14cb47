import { randomUUID } from 'node:crypto';
import { hash } from '@node-rs/argon2';
import { personWithPassword } from '../../src/identity/people/person-with-password.ts';
import type { Role } from '../../src/kernel/role.ts';
import type { TestApp } from './app.ts';
import { type Browser, openBrowser } from './browser.ts';
import { testDatabase } from './database.ts';
import { makeOrganization, type TestOrganization } from './organization.ts';

export const PASSWORD = 'correct horse battery';

/** Verification takes the parameters of the hash. `passwords.test.ts` tests the real ones. */
const CHEAP_ARGON2ID = { algorithm: 2, memoryCost: 8, timeCost: 1, parallelism: 1 };

let passwordHash: Promise<string> | undefined;

export type TestPerson = { id: string; name: string; email: string };

/** A user with a password and without an organization. */
export async function makePerson(name = 'Ada'): Promise<TestPerson> {
  passwordHash ??= hash(PASSWORD, CHEAP_ARGON2ID);
  const email = `${randomUUID()}@example.com`;
  const { prisma } = await testDatabase();
  return prisma.user.create({
    data: personWithPassword({ name, email, passwordHash: await passwordHash }),
  });
}

/** A user with a password in this organization, by default a new one. */
export async function makeMemberWithPassword(role: Role, organization?: TestOrganization) {
  const { prisma } = await testDatabase();
  const person = await makePerson(`A ${role}`);
  const { id: organizationId } = organization ?? (await makeOrganization());
  await prisma.member.create({ data: { organizationId, userId: person.id, role } });
  return { ...person, organizationId };
}

/** A browser with this user signed in. */
export async function signIn({ email }: { email: string }, app?: TestApp): Promise<Browser> {
  const browser = openBrowser(app);
  const { status, body } = await browser.post('/api/auth/sign-in', { email, password: PASSWORD });
  if (status !== 200) throw new Error(`Signing in answered ${status} ${body.code}.`);
  return browser;
}
