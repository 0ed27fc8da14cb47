import { randomBytes, randomUUID } from 'node:crypto';
import { mintApiKey } from '../../src/services/api-keys/api-key-token.ts';
import { permissions as allPermissions, type Permission } from '../../src/services/permission.ts';
import type { Role } from '../../src/services/role.ts';
import { TEST_SECRET } from './app.ts';
import { testDatabase } from './database.ts';

type TestKey = { id: string; key: string; userId: string; organizationId: string };

type KeyOptions = {
  permissions?: readonly Permission[];
  /** Whose key it is; by default the owner's. */
  userId?: string;
  secret?: string;
};

export type TestOrganization = {
  id: string;
  ownerId: string;
  makeKey: (options?: KeyOptions) => Promise<TestKey>;
  makeMember: (role: Role) => Promise<{ userId: string }>;
  makeProject: (name?: string) => Promise<{ id: string; name: string }>;
};

/** A new organization with its owner, and what tests want to put into it. */
export async function makeOrganization(): Promise<TestOrganization> {
  const { prisma } = await testDatabase();
  const { id } = await prisma.organization.create({
    data: { name: 'Lighthouse', slug: randomUUID() },
  });

  async function makeMember(role: Role): Promise<{ userId: string }> {
    const email = `${randomUUID()}@example.com`;
    const user = await prisma.user.create({ data: { name: `A ${role}`, email } });
    await prisma.member.create({ data: { organizationId: id, userId: user.id, role } });
    return { userId: user.id };
  }

  const { userId: ownerId } = await makeMember('owner');
  return {
    id,
    ownerId,
    makeMember,
    async makeKey({ permissions = allPermissions, userId = ownerId, secret = TEST_SECRET } = {}) {
      const { key, keyPrefix, keyHash } = mintApiKey({ secret, randomBytes });
      const row = await prisma.apiKey.create({
        data: {
          organizationId: id,
          userId,
          name: 'A key',
          permissions: [...permissions],
          keyPrefix,
          keyHash,
        },
      });
      return { id: row.id, key, userId, organizationId: id };
    },
    makeProject: (name = 'A project') =>
      prisma.project.create({ data: { organizationId: id, name } }),
  };
}
