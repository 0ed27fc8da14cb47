import { randomBytes, randomUUID } from 'node:crypto';
import type {
  BoardArea,
  PrismaClient,
  ProjectRole,
  WorkItemType,
} from '../../src/db/generated/client.ts';
import { mintApiKey } from '../../src/identity/api-keys/api-key-token.ts';
import { createKeyedHash } from '../../src/kernel/keyed-hash.ts';
import { permissions as allPermissions, type Permission } from '../../src/kernel/permission.ts';
import type { Role } from '../../src/kernel/role.ts';
import { canonicalColumns } from '../../src/planning/boards/canonical-columns.ts';
import { TEST_SECRET } from './app.ts';
import { testDatabase } from './database.ts';

type TestKey = { id: string; key: string; userId: string; organizationId: string };

type KeyOptions = {
  permissions?: readonly Permission[];
  /** The user of the key; by default the owner. */
  userId?: string;
  secret?: string;
  /** The key that created it; by default none. */
  createdByApiKeyId?: string;
};

type BoardFields = { projectId?: string; name?: string; area?: BoardArea; isDefault?: boolean };

type ProjectMemberFields = { projectId: string; userId: string; role?: ProjectRole };

type MilestoneFields = { projectId?: string; title?: string; workItemIds?: string[] };

type TestBoard = { id: string; columns: { id: string; name: string; role: string }[] };

type WorkItemFields = {
  type?: WorkItemType;
  title?: string;
  board?: TestBoard;
  /** By its index on the board. */
  column?: number;
  projectId?: string;
  parentId?: string;
};

type AiSessionFields = {
  workItemId?: string;
  model?: string;
  totalTokens?: number;
  /** In US dollars. */
  estimatedCost?: string;
};

type TestWorkItem = { id: string; taskId: string; boardId: string };

export type TestOrganization = {
  id: string;
  ownerId: string;
  makeKey: (options?: KeyOptions) => Promise<TestKey>;
  makeMember: (role: Role) => Promise<{ userId: string }>;
  makeTag: (name?: string) => Promise<{ id: string; name: string }>;
  makeProject: (name?: string) => Promise<{ id: string; name: string }>;
  makeProjectMember: (fields: ProjectMemberFields) => Promise<unknown>;
  /** By default of a new project. */
  makeMilestone: (fields?: MilestoneFields) => Promise<{ id: string; projectId: string }>;
  /** A development board with its columns, from the left. */
  makeBoard: (fields?: BoardFields) => Promise<TestBoard>;
  /** By default a task in the first column of a new board. */
  makeWorkItem: (fields?: WorkItemFields) => Promise<TestWorkItem>;
  /** By default of a new task. */
  makeAiSession: (fields?: AiSessionFields) => Promise<{ id: string }>;
  makeAiSessions: (fields: AiSessionFields[]) => Promise<void>;
};

/** A new organization with its owner, and functions to fill it. */
export async function makeOrganization(): Promise<TestOrganization> {
  const { prisma } = await testDatabase();
  const { id, ownerId } = await insertOrganization(prisma);

  async function makeMember(role: Role): Promise<{ userId: string }> {
    const email = `${randomUUID()}@example.com`;
    const user = await prisma.user.create({ data: { name: `A ${role}`, email } });
    await prisma.member.create({ data: { organizationId: id, userId: user.id, role } });
    return { userId: user.id };
  }

  let made = 0;

  async function makeBoard(fields: BoardFields = {}): Promise<TestBoard> {
    if (fields.isDefault) {
      // An organization has at most one default board.
      const where = { organizationId: id, isDefault: true };
      await prisma.board.updateMany({ where, data: { isDefault: false } });
    }
    const board = await prisma.board.create({
      data: { organizationId: id, name: 'A board', area: 'development', ...fields },
    });
    const columns = await prisma.boardColumn.createManyAndReturn({
      data: canonicalColumns.map((column, order) => ({
        ...column,
        order,
        boardId: board.id,
        organizationId: id,
      })),
    });
    return { id: board.id, columns: columns.sort((one, other) => one.order - other.order) };
  }

  async function makeWorkItem(fields: WorkItemFields = {}): Promise<TestWorkItem> {
    const { type = 'task', title = 'An item', column = 0 } = fields;
    const { board = await makeBoard(), projectId, parentId } = fields;
    const isLeaf = type === 'task' || type === 'idea';
    made += 1;
    const boardColumnId = isLeaf ? board.columns[column]?.id : null;
    const [{ bottomPosition: position } = { bottomPosition: made }] =
      await prisma.boardColumn.updateManyAndReturn({
        where: { id: boardColumnId ?? board.id },
        data: { bottomPosition: { increment: 1 } },
      });
    return prisma.workItem.create({
      data: {
        organizationId: id,
        boardId: board.id,
        boardColumnId,
        projectId,
        parentId,
        type,
        title,
        position,
        taskId: `TEST-${type.charAt(0).toUpperCase()}-${made}`,
      },
    });
  }

  async function aiSessionOf({ workItemId, totalTokens = 1_000, ...fields }: AiSessionFields) {
    return {
      organizationId: id,
      workItemId: workItemId ?? (await makeWorkItem()).id,
      model: 'claude-sonnet-4-5',
      provider: 'anthropic',
      inputTokens: totalTokens,
      outputTokens: 0,
      totalTokens,
      estimatedCost: '0.003000',
      ...fields,
    };
  }
  const makeProject = (name = 'A project') =>
    prisma.project.create({ data: { organizationId: id, name } });

  return {
    id,
    ownerId,
    makeMember,
    async makeKey(options = {}) {
      const { permissions = allPermissions, userId = ownerId, secret = TEST_SECRET } = options;
      const { key, keyPrefix, keyHash } = mintApiKey({
        randomBytes,
        keyedHash: createKeyedHash(secret),
      });
      const row = await prisma.apiKey.create({
        data: {
          organizationId: id,
          userId,
          name: 'A key',
          permissions: [...permissions],
          keyPrefix,
          keyHash,
          createdByApiKeyId: options.createdByApiKeyId,
        },
      });
      return { id: row.id, key, userId, organizationId: id };
    },
    makeBoard,
    makeWorkItem,
    makeAiSession: async (fields = {}) =>
      prisma.aiSession.create({ data: await aiSessionOf(fields) }),
    async makeAiSessions(fields) {
      await prisma.aiSession.createMany({ data: await Promise.all(fields.map(aiSessionOf)) });
    },
    makeTag: (name = 'A tag') => prisma.tag.create({ data: { organizationId: id, name } }),
    makeProjectMember: (fields) =>
      prisma.projectMember.create({ data: { organizationId: id, ...fields } }),
    makeProject,
    async makeMilestone({ title = 'A milestone', workItemIds = [], ...fields } = {}) {
      const projectId = fields.projectId ?? (await makeProject()).id;
      const milestone = await prisma.milestone.create({
        data: { organizationId: id, projectId, title },
      });
      await prisma.milestoneWorkItem.createMany({
        data: workItemIds.map((workItemId) => ({
          organizationId: id,
          milestoneId: milestone.id,
          workItemId,
        })),
      });
      return milestone;
    },
  };
}

/** In one statement, because nearly every test creates one. */
async function insertOrganization(prisma: PrismaClient): Promise<{ id: string; ownerId: string }> {
  const [id, ownerId] = [randomUUID(), randomUUID()];
  await prisma.$executeRaw`
    WITH organization AS (
      INSERT INTO "organizations" ("id", "name", "slug", "updatedAt")
      VALUES (${id}::uuid, 'Lighthouse', ${randomUUID()}, now())
    ), owner AS (
      INSERT INTO "users" ("id", "name", "email", "updatedAt")
      VALUES (${ownerId}::uuid, 'A owner', ${`${randomUUID()}@example.com`}, now())
    )
    INSERT INTO "members" ("id", "organizationId", "userId", "role")
    VALUES (${randomUUID()}::uuid, ${id}::uuid, ${ownerId}::uuid, 'owner')`;
  return { id, ownerId };
}
