import { randomBytes } from 'node:crypto';
import { v7 as uuid } from 'uuid';
import type { PrismaClient } from '../../../src/db/generated/client.ts';
import { openData } from '../../../src/db/open-data.ts';
import { mintApiKey } from '../../../src/identity/api-keys/api-key-token.ts';
import { createKeyedHash } from '../../../src/kernel/keyed-hash.ts';
import { type Permission, permissions } from '../../../src/kernel/permission.ts';

const DAY_MS = 86_400_000;
const USED_DAYS = 30;

const claudeCode: readonly Permission[] = [
  'projects:read',
  'boards:read',
  'work-items:read',
  'ai-sessions:read',
  'members:read',
  'projects:write',
  'work-items:write',
  'ai-sessions:write',
];

type Key = {
  name: string;
  /** In days. */
  age: number;
  /** Days since the last use. */
  unused: number;
  permissions: readonly Permission[];
  isOfAdmin?: boolean;
};

const used: Key = {
  name: 'Claude Code - Work laptop',
  age: 41,
  unused: 0.003,
  permissions: claudeCode,
};

const keys: readonly Key[] = [
  {
    name: 'Dashboard',
    age: 18,
    unused: 0.7,
    permissions: permissions.filter((permission) => permission.endsWith(':read')),
    isOfAdmin: true,
  },
  used,
  { name: 'GitHub Actions - Deploy', age: 64, unused: 0.1, permissions: ['work-items:write'] },
  {
    name: 'Slack Bot - Notifications',
    age: 97,
    unused: 2,
    permissions: ['boards:read', 'work-items:read'],
    isOfAdmin: true,
  },
  { name: 'Internal bot', age: 190, unused: 134, permissions },
];

export const USED_KEY = used.name;

/** Names the organization and the owner of a stopped server, and adds an admin and keys with a past. */
export async function seedKeys(dataDir: string): Promise<void> {
  const { database, secrets, close } = await openData({
    databaseUrl: undefined,
    dataDir,
    secrets: undefined,
    migrationsDir: 'prisma/migrations',
    onConnectionError() {},
  });
  await insert(database.prisma, secrets[0]);
  await close();
}

async function insert(prisma: PrismaClient, secret: string): Promise<void> {
  const { organizationId, userId } = await prisma.member.findFirstOrThrow();
  await prisma.organization.updateMany({ data: { name: 'Lighthouse' } });
  await prisma.user.updateMany({ data: { name: 'Ada Lovelace', needsName: false } });
  const admin = await prisma.user.create({
    data: { name: 'Grace Hopper', email: 'grace@example.com' },
  });
  await prisma.member.create({ data: { organizationId, userId: admin.id, role: 'admin' } });

  const keyedHash = createKeyedHash(secret);
  const rows = keys.map(({ name, age, unused, permissions, isOfAdmin }) => {
    const { keyPrefix, keyHash } = mintApiKey({ randomBytes, keyedHash });
    return {
      id: uuid({ msecs: daysAgo(age).getTime() }),
      organizationId,
      userId: isOfAdmin ? admin.id : userId,
      name,
      permissions: [...permissions],
      keyPrefix,
      keyHash,
      createdAt: daysAgo(age),
      lastUsedAt: daysAgo(unused),
    };
  });
  await prisma.apiKey.createMany({ data: rows });
  await prisma.apiKeyUse.createMany({
    data: Array.from({ length: USED_DAYS }, (_, day) => ({
      organizationId,
      apiKeyId: rows[keys.indexOf(used)]?.id ?? '',
      day: daysAgo(day),
      transport: day % 4 === 0 ? ('rest' as const) : ('mcp' as const),
      outcome: day % 9 === 4 ? ('refused' as const) : ('succeeded' as const),
      count: BigInt(20 + ((day * 37) % 90)),
    })),
  });
}

function daysAgo(days: number): Date {
  return new Date(Date.now() - days * DAY_MS);
}
