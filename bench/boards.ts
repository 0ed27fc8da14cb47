import type { PrismaClient, WorkItemType } from '../src/db/generated/client.ts';
import { canonicalColumns } from '../src/planning/boards/canonical-columns.ts';
import { amounts, fixedId, itemId } from './items.ts';
import { colleagues } from './people.ts';

type Owner = { organizationId: string; userId: string };

type Place = { projectId: string; boardId: string; columnIds: string[] };

const START = Date.UTC(2026, 0, 5, 9);
const HOUR_MS = 3_600_000;
const PLACES = 3;
const kinds = {
  user: 2,
  tag: 3,
  comment: 4,
  assignee: 5,
  project: 6,
  board: 7,
  column: 8,
} as const;

const description =
  'The figures differ from what accounting sees, by a rounding error or by a missing time zone. ' +
  'Steps: open the settings, change the language, go back twice, and wait for the spinner to end.';

/** Three projects with one board each, and on the boards the work of a team of five. */
export async function fillBoards(prisma: PrismaClient, owner: Owner): Promise<void> {
  const userIds = [owner.userId, ...(await addColleagues(prisma, owner))];
  const places = await addPlaces(prisma, owner);
  const items = Array.from({ length: amounts.epics + amounts.features + amounts.tasks }, (_, n) =>
    workItem(n + 1, { ...owner, places }),
  );
  await prisma.workItem.createMany({ data: items });
  await addWhatBelongsToThem(prisma, { ...owner, userIds, itemIds: items.map(({ id }) => id) });
}

function momentOf(number: number): Date {
  return new Date(START + number * HOUR_MS);
}

async function addColleagues(prisma: PrismaClient, { organizationId }: Owner): Promise<string[]> {
  const users = colleagues.map((name, index) => ({
    id: fixedId(kinds.user, index),
    name,
    email: `${name.split(' ')[0]?.toLowerCase()}@example.com`,
  }));
  await prisma.user.createMany({ data: users });
  const members = users.map(({ id: userId }) => ({
    organizationId,
    userId,
    role: 'member' as const,
  }));
  await prisma.member.createMany({ data: members });
  return users.map(({ id }) => id);
}

async function addPlaces(prisma: PrismaClient, { organizationId }: Owner): Promise<Place[]> {
  const places: Place[] = [];
  for (let number = 0; number < PLACES; number++) {
    const [projectId, boardId] = [fixedId(kinds.project, number), fixedId(kinds.board, number)];
    const named = { organizationId, name: `Project ${number}`, updatedAt: momentOf(number) };
    await prisma.project.create({
      data: { ...named, id: projectId, createdAt: momentOf(0), description, techStack: ['Go'] },
    });
    await prisma.board.create({
      data: { ...named, id: boardId, createdAt: momentOf(0), area: 'development' },
    });
    const columns = canonicalColumns.map((column, order) => ({
      ...column,
      id: fixedId(kinds.column, number * canonicalColumns.length + order),
      organizationId,
      boardId,
      order,
      createdAt: momentOf(0),
      updatedAt: momentOf(order),
    }));
    await prisma.boardColumn.createMany({ data: columns });
    places.push({ projectId, boardId, columnIds: columns.map(({ id }) => id) });
  }
  return places;
}

type Surroundings = Owner & { places: readonly Place[] };

function workItem(number: number, { organizationId, userId, places }: Surroundings) {
  const { type, parentId } = rankOf(number);
  const place = places[number % places.length] as Place;
  const column = place.columnIds[number % place.columnIds.length] ?? '';
  return {
    id: itemId(number),
    organizationId,
    projectId: place.projectId,
    boardId: place.boardId,
    boardColumnId: type === 'task' ? column : null,
    parentId,
    type,
    taskId: `B-${type.charAt(0).toUpperCase()}-${number}`,
    title: `Rework the export of the invoice page, step ${number}`,
    description,
    priority: (['low', 'medium', 'high', 'urgent'] as const)[number % 4],
    assignee: number % 2 ? (colleagues[number % colleagues.length] ?? null) : null,
    position: type === 'task' ? number : 0,
    dueDate: number % 3 ? momentOf(number + 1_000) : null,
    estimatedHours: number % 5 ? (number % 5) * 4 : null,
    createdByUserId: userId,
    createdAt: momentOf(number),
    updatedAt: momentOf(number + 24),
  };
}

/** The first items are at the top of the tree. */
function rankOf(number: number): { type: WorkItemType; parentId: string | null } {
  const { epics, features } = amounts;
  if (number <= epics) return { type: 'epic', parentId: null };
  const isFeature = number <= epics + features;
  if (isFeature) return { type: 'feature', parentId: itemId(1 + (number % epics)) };
  return { type: 'task', parentId: itemId(epics + 1 + (number % features)) };
}

type Belongings = {
  organizationId: string;
  userIds: readonly string[];
  itemIds: readonly string[];
};

/** Up to three tags, two assignees and four comments per item. */
async function addWhatBelongsToThem(prisma: PrismaClient, belongings: Belongings): Promise<void> {
  const { organizationId, userIds, itemIds } = belongings;
  const tags = ['backend', 'frontend', 'urgent', 'customer', 'debt', 'security'].map(
    (name, index) => ({
      id: fixedId(kinds.tag, index),
      organizationId,
      name,
      createdAt: momentOf(0),
    }),
  );
  const personOf = (number: number) => userIds[number % userIds.length] ?? '';
  const several = <Row>(most: number, toRow: (row: { item: number; nth: number }) => Row): Row[] =>
    itemIds.flatMap((_, item) =>
      Array.from({ length: item % (most + 1) }, (__, nth) => toRow({ item, nth })),
    );
  const of = (item: number) => ({ organizationId, workItemId: itemIds[item] ?? '' });
  await prisma.tag.createMany({ data: tags });
  await prisma.workItemTag.createMany({
    data: several(3, ({ item, nth }) => ({
      ...of(item),
      tagId: tags[(item + nth) % tags.length]?.id ?? '',
    })),
  });
  await prisma.workItemAssignee.createMany({
    data: several(2, ({ item, nth }) => ({
      ...of(item),
      id: fixedId(kinds.assignee, item * 10 + nth),
      userId: personOf(item + nth),
      assignedAt: momentOf(item),
    })),
  });
  await prisma.comment.createMany({
    data: several(4, ({ item, nth }) => ({
      ...of(item),
      id: fixedId(kinds.comment, item * 10 + nth),
      userId: personOf(item + nth),
      content: `${description.slice(0, 90)} (${nth + 1})`,
      createdAt: momentOf(item + nth),
      updatedAt: momentOf(item + nth),
    })),
  });
}
