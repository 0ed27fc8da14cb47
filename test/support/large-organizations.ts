import { Client } from 'pg';
import { inject } from 'vitest';
import { testDatabase } from './database.ts';
import { fillOrganization, USUAL_TAG } from './fill-organization.ts';
import { makeOrganization, type TestOrganization } from './organization.ts';

const LARGE = 200_000;
const BESIDE = 100_000;
/** The indexes of the columns of these stages in a new board. */
const COLUMNS = { todo: 1, inProgress: 2, done: 6 };
const RARE = 'Rare assignee';

/** A filter that matches at most three items of an organization, the oldest ones. */
type RareFilter = Record<string, string>;

export type LargeOrganization = {
  key: string;
  filters: RareFilter[];
  /** Filters that nearly all items match. */
  frequent: Record<string, string>[];
};

/**
 * Two organizations of 200,000 items: all open but three, and all done but three. Two others have many items with the
 * values that are rare in these, as the statistics of PostgreSQL are about all organizations together.
 */
export async function makeLargeOrganizations(): Promise<LargeOrganization[]> {
  const client = new Client({ connectionString: inject('databaseUrl') });
  await client.connect();
  // Without the checks of foreign keys and the triggers.
  await client.query('SET session_replication_role = replica');
  const [open, done] = [await makeOrganization(), await makeOrganization()];
  const member = await open.makeMember('member');
  const usual = {
    items: LARGE,
    rareColumn: COLUMNS.inProgress,
    assignee: 'Usual assignee',
    rareAssignee: RARE,
    userId: member.userId,
    type: 'task',
    priority: 'medium',
    updatedAt: '2026-01-02',
    isBlocked: false,
  } as const;
  await beMemberOf(done, member.userId);
  await fillOrganization(client, open, { ...usual, column: COLUMNS.todo, dueDate: '2126-01-01' });
  await fillOrganization(client, done, { ...usual, column: COLUMNS.done, dueDate: '2026-01-01' });
  const others = {
    ...usual,
    items: BESIDE,
    assignee: RARE,
    type: 'idea',
    priority: 'urgent',
    updatedAt: new Date().toISOString(),
    isBlocked: true,
  } as const;
  for (const [column, { ownerId: userId }] of [
    [COLUMNS.inProgress, open],
    [COLUMNS.todo, done],
  ] as const) {
    const beside = await makeOrganization();
    await beMemberOf(beside, userId);
    const dueDate = column === COLUMNS.todo ? '2020-01-01' : '2200-01-01';
    await fillOrganization(client, beside, { ...others, column, dueDate, userId });
  }
  await client.query('VACUUM ANALYZE');
  await client.end();
  return [
    await withFilters(open, [
      { status: 'in_progress' },
      { status: 'done' },
      { isOpen: 'false' },
      { isOverdue: 'true' },
    ]),
    await withFilters(done, [
      { status: 'in_progress' },
      { status: 'todo' },
      { isOpen: 'true' },
      { isOverdue: 'true' },
    ]),
  ];
}

async function beMemberOf({ id: organizationId }: TestOrganization, userId: string) {
  const { prisma } = await testDatabase();
  await prisma.member.create({ data: { organizationId, userId, role: 'member' } });
}

async function withFilters(
  organization: TestOrganization,
  staged: RareFilter[],
): Promise<LargeOrganization> {
  const { key } = await organization.makeKey();
  const board = await organization.makeBoard();
  const project = await organization.makeProject('Empty');
  const parent = await organization.makeWorkItem({ type: 'epic', board });
  const tag = await organization.makeTag('Unused');
  const filters = [
    ...staged,
    { search: 'unfindable' },
    { projectId: project.id },
    { boardId: board.id },
    { boardColumnId: board.columns[0]?.id ?? '' },
    { parentId: parent.id },
    { type: 'idea' },
    { priority: 'urgent' },
    { assignee: 'me' },
    { assignee: RARE },
    { tags: tag.name },
    { isBlocked: 'true' },
    { dueBefore: '2025-01-01' },
    { dueAfter: '2150-01-01' },
    { updatedSince: new Date(Date.now() - 3_600_000).toISOString() },
  ];
  const isDone = staged.some(({ status }) => status === 'todo');
  const frequent: Record<string, string>[] = [
    { search: 'item' },
    { type: 'task' },
    { priority: 'medium' },
    { assignee: 'Usual assignee' },
    { tags: USUAL_TAG },
    { isBlocked: 'false' },
    { status: isDone ? 'done' : 'todo' },
    { isOpen: `${!isDone}` },
    { isOverdue: 'false' },
    { updatedSince: '2026-01-01T00:00:00Z' },
    { dueAfter: '2025-01-01' },
  ];
  return { key, filters, frequent };
}
