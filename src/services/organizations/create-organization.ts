import type { PrismaClient } from '../../db/generated/client.ts';
import type { MintedApiKey } from '../api-keys/api-key-token.ts';
import { canonicalColumns } from '../boards/canonical-columns.ts';
import { defaultBoard } from '../boards/default-board.ts';
import { permissions } from '../permission.ts';

type NewOrganization = {
  name: string;
  slug: string;
  owner: { name: string; email: string };
  projectName: string;
  apiKey: MintedApiKey & { name: string };
};

/** Sets up an organization with its owner, a project and a board, and a key that may do everything. */
export async function createOrganization(
  prisma: PrismaClient,
  { name, slug, owner, projectName, apiKey }: NewOrganization,
): Promise<{ organizationId: string; projectId: string }> {
  const { keyPrefix, keyHash } = apiKey;
  return prisma.$transaction(async (transaction) => {
    const user = await transaction.user.create({ data: owner });
    const organization = await transaction.organization.create({
      data: {
        name,
        slug,
        members: { create: { userId: user.id, role: 'owner' } },
        apiKeys: {
          create: {
            name: apiKey.name,
            userId: user.id,
            permissions: [...permissions],
            keyPrefix,
            keyHash,
          },
        },
        projects: { create: { name: projectName } },
        boards: { create: defaultBoard },
      },
      include: { projects: true, boards: true },
    });
    const organizationId = organization.id;
    const boardId = organization.boards[0]?.id ?? '';
    await transaction.boardColumn.createMany({
      data: canonicalColumns.map((column, order) => ({
        ...column,
        order,
        boardId,
        organizationId,
      })),
    });
    return { organizationId, projectId: organization.projects[0]?.id ?? '' };
  });
}
