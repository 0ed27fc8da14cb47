import type { Prisma } from '../db/generated/client.ts';
import type { MintedApiKey } from '../identity/api-keys/api-key-token.ts';
import { personWithPassword } from '../identity/people/person-with-password.ts';
import { permissions } from '../kernel/permission.ts';
import { canonicalColumns } from '../planning/boards/canonical-columns.ts';
import { defaultBoard } from '../planning/boards/default-board.ts';

type NewOrganization = {
  name: string;
  slug: string;
  /** Without a password, the owner cannot sign in and uses the API key only. */
  owner: { name: string; email: string; passwordHash?: string; needsName?: boolean };
  projectName: string;
  /** An API key of the owner with all permissions. */
  apiKey?: MintedApiKey & { name: string };
};

/** Creates an organization with an owner, a project and a board. */
export async function createOrganization(
  transaction: Prisma.TransactionClient,
  { name, slug, owner, projectName, apiKey }: NewOrganization,
): Promise<{ organizationId: string; projectId: string }> {
  const user = await transaction.user.create({ data: personWithPassword(owner) });
  const organization = await transaction.organization.create({
    data: {
      name,
      slug,
      members: { create: { userId: user.id, role: 'owner' } },
      ...(apiKey && { apiKeys: { create: ownersKey(user.id, apiKey) } }),
      projects: { create: { name: projectName } },
      boards: { create: defaultBoard },
    },
    include: { projects: true, boards: true },
  });
  const organizationId = organization.id;
  const boardId = organization.boards[0]?.id ?? '';
  await transaction.boardColumn.createMany({
    data: canonicalColumns.map((column, order) => ({ ...column, order, boardId, organizationId })),
  });
  return { organizationId, projectId: organization.projects[0]?.id ?? '' };
}

function ownersKey(userId: string, { name, keyPrefix, keyHash }: MintedApiKey & { name: string }) {
  return { name, userId, permissions: [...permissions], keyPrefix, keyHash };
}
