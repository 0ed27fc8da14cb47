import { randomBytes } from 'node:crypto';
import { v7 as uuid } from 'uuid';
import type { PrismaClient } from '../../../src/db/generated/client.ts';
import { openData } from '../../../src/db/open-data.ts';
import { mintApiKey } from '../../../src/identity/api-keys/api-key-token.ts';
import { createPasswords } from '../../../src/identity/sessions/passwords.ts';
import { createKeyedHash } from '../../../src/kernel/keyed-hash.ts';
import type { Role } from '../../../src/kernel/role.ts';

export type Person = { id: string; name: string; email: string; password: string };

/** An empty organization with one user per role. */
export type Organization = { id: string; name: string } & Record<Role, Person>;

const PASSWORD = 'correct horse battery';
const COUNT = 160;
const names = { owner: 'Ada Lovelace', admin: 'Grace Hopper', member: 'Ken Thompson' } as const;

type KeyCounts = { active: number; revoked: number };

/** The number of keys in the first organization, which has keys of both states. */
export const KEY_COUNTS = { active: 280, revoked: 20 } as const;

/** The numbers of keys in the next two organizations, which are compared. */
export const [FEW_KEYS, MANY_KEYS] = [20, 1_000] as const;

const DAY_MS = 86_400_000;
const USED_DAYS = 30;

/** Seeds organizations into the data folder of a stopped server. */
export async function seedOrganizations(dataDir: string): Promise<Organization[]> {
  const { database, secrets, close } = await openData({
    databaseUrl: undefined,
    dataDir,
    secrets: undefined,
    migrationsDir: 'prisma/migrations',
    onConnectionError() {},
  });
  const organizations = Array.from({ length: COUNT }, (_, position) => newOrganization(position));
  await insert(database.prisma, organizations);
  const allCounts = [
    KEY_COUNTS,
    { active: FEW_KEYS, revoked: 0 },
    { active: MANY_KEYS, revoked: 0 },
  ];
  for (const [position, counts] of allCounts.entries()) {
    const crowded = organizations[position];
    if (crowded) await insertKeys(database.prisma, { crowded, counts, secret: secrets[0] });
  }
  await unname(database.prisma, organizations[allCounts.length]);
  await close();
  return organizations;
}

function newOrganization(position: number): Organization {
  const person = (role: Role): Person => ({
    id: uuid(),
    name: names[role],
    email: `${role}.${position}@example.com`,
    password: PASSWORD,
  });
  return {
    id: uuid(),
    name: `Lighthouse ${position}`,
    owner: person('owner'),
    admin: person('admin'),
    member: person('member'),
  };
}

async function insert(prisma: PrismaClient, organizations: Organization[]): Promise<void> {
  const password = await createPasswords().hash(PASSWORD);
  const members = organizations.flatMap(({ id: organizationId, owner, admin, member }) => [
    { organizationId, role: 'owner' as const, person: owner },
    { organizationId, role: 'admin' as const, person: admin },
    { organizationId, role: 'member' as const, person: member },
  ]);
  await prisma.organization.createMany({
    data: organizations.map(({ id, name }) => ({ id, name, slug: id })),
  });
  await prisma.user.createMany({
    data: members.map(({ person: { id, name, email } }) => ({ id, name, email })),
  });
  await prisma.account.createMany({
    data: members.map(({ person: { id } }) => ({
      userId: id,
      accountId: id,
      providerId: 'credential',
      password,
    })),
  });
  await prisma.member.createMany({
    data: members.map(({ organizationId, role, person }) => ({
      organizationId,
      role,
      userId: person.id,
    })),
  });
}

/** Makes the name of an owner one that the server made up. */
async function unname(prisma: PrismaClient, organization: Organization | undefined): Promise<void> {
  await prisma.user.update({ where: { id: organization?.owner.id }, data: { needsName: true } });
}

type KeySeed = { crowded: Organization; counts: KeyCounts; secret: string };

/** Creates keys of three users, one per day; the newest has many requests. */
async function insertKeys(
  prisma: PrismaClient,
  { crowded, counts, secret }: KeySeed,
): Promise<void> {
  const people = [crowded.owner, crowded.admin, crowded.member];
  const now = Date.now();
  const keyedHash = createKeyedHash(secret);
  const keys = Array.from({ length: counts.active + counts.revoked }, (_, position) => {
    const { keyPrefix, keyHash } = mintApiKey({ randomBytes, keyedHash });
    const createdAt = new Date(now - position * DAY_MS);
    return {
      id: uuid({ msecs: createdAt.getTime() }),
      organizationId: crowded.id,
      userId: people[position % people.length]?.id ?? '',
      name: `Deployment ${position}`,
      permissions: ['projects:read', 'boards:read', 'work-items:read', 'work-items:write'],
      keyPrefix,
      keyHash,
      createdAt,
      lastUsedAt: position % 2 === 0 ? new Date(createdAt.getTime() + DAY_MS / 2) : null,
      revokedAt: position < counts.active ? null : new Date(now),
    };
  });
  await prisma.apiKey.createMany({ data: keys });
  const apiKeyId = keys[0]?.id ?? '';
  await prisma.apiKeyUse.createMany({
    data: Array.from({ length: USED_DAYS }, (_, day) => ({
      organizationId: crowded.id,
      apiKeyId,
      day: new Date(now - day * DAY_MS),
      transport: 'rest' as const,
      outcome: day % 5 === 0 ? ('refused' as const) : ('succeeded' as const),
      count: 20n + BigInt((day * 37) % 90),
    })),
  });
}
