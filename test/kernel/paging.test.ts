import { expect, test } from 'vitest';
import { END_CURSOR, type Order } from '../../src/kernel/cursor.ts';
import { pageQuery, readPaging, toPage } from '../../src/kernel/paging.ts';

const ids = [1, 2, 3, 4].map((digit) => `0197a000-0000-7000-8000-00000000000${digit}`);
const [one = '', two = '', three = ''] = ids;
const at = new Date('2026-05-01T12:00:00.000Z');
const rows = ids.map((id) => ({
  id,
  position: -7.5,
  updatedAt: at,
  lastUsedAt: null,
  dueDate: at,
  priority: 'high',
  name: 'x',
}));

const orders: [Order, unknown][] = [
  [{ field: 'id', direction: 'desc' }, null],
  [{ field: 'name', direction: 'asc' }, null],
  [{ field: 'position', direction: 'asc' }, -7.5],
  [{ field: 'updatedAt', direction: 'desc' }, at],
  [{ field: 'lastUsedAt', direction: 'desc' }, new Date(0)],
  [{ field: 'dueDate', direction: 'asc' }, at],
  [{ field: 'latestDueDate', direction: 'desc' }, at],
  [{ field: 'priority', direction: 'asc' }, 'high'],
];

test.each(orders)('a cursor in the order %j leads back to its row', (order, value) => {
  const { nextCursor } = toPage({ limit: 2 }, { rows: rows.slice(0, 3), total: null, order });

  const reading = readPaging({ limit: 2, after: nextCursor }, order);

  expect(reading).toEqual({ ...order, past: { id: two, value }, take: 3, skip: 0 });
});

const cursorOf = (text: string) => Buffer.from(text).toString('base64url');
const YEAR_10000 = Date.UTC(10_000, 0);

const wrongCursors: [Order['field'], string][] = [
  ['id', `${one} 7`],
  ['id', one.slice(1)],
  ['name', one],
  ['name', `${one} 7`],
  ['name', `${one} name 7`],
  ['position', one],
  ['position', `${one} seven`],
  ['position', `${one} Infinity`],
  ['updatedAt', one],
  ['updatedAt', `${one} -1`],
  ['updatedAt', `${one} ${YEAR_10000}`],
  ['updatedAt', `${one} none`],
  ['dueDate', `${one} ${Date.UTC(1899, 11, 31)}`],
  ['latestDueDate', `${one} nothing`],
  ['lastUsedAt', `${one} name`],
  ['priority', one],
  ['priority', `${one} 7`],
];

test.each(wrongCursors)('a list in the order of %s rejects the cursor "%s"', (field, text) => {
  const read = () => readPaging({ limit: 2, before: cursorOf(text) }, { field, direction: 'asc' });

  expect(read).toThrow(expect.objectContaining({ code: 'VALIDATION_FAILED' }));
});

test('the cursor of a row without a due date leads to the end of the list', () => {
  const valueIn = (order: Order) =>
    readPaging({ limit: 2, after: cursorOf(`${one} none`) }, order).past?.value;

  expect(valueIn({ field: 'dueDate', direction: 'asc' })).toEqual(new Date(YEAR_10000 - 1));
  expect(valueIn({ field: 'latestDueDate', direction: 'desc' })).toEqual(
    new Date('1000-01-01T00:00:00Z'),
  );
});

test('the cursor of the first and of the last date is accepted', () => {
  for (const time of [0, YEAR_10000 - 1]) {
    const order = { field: 'updatedAt', direction: 'asc' } as const;
    const { past } = readPaging({ limit: 2, after: cursorOf(`${one} ${time}`) }, order);
    expect(past).toEqual({ id: one, value: new Date(time) });
  }
});

test.each([
  { page: 2, after: cursorOf(one) },
  { page: 2, before: cursorOf(one) },
  { after: cursorOf(one), before: cursorOf(two) },
])('the pagination %j is refused', (paging) => {
  expect(() => readPaging({ limit: 2, ...paging })).toThrow('exclude each other');
});

test('a page is read newest first, from its cursor or its number, with one row more', () => {
  const orderBy = [{ id: 'desc' }];
  const after = { after: cursorOf(two), limit: 2 };
  const before = { before: cursorOf(two), limit: 2 };

  expect(pageQuery({ limit: 2 })).toEqual({ orderBy, take: 3, skip: 0 });
  expect(pageQuery({ limit: 2, page: 4 })).toEqual({ orderBy, take: 3, skip: 6 });
  expect(pageQuery(after)).toEqual({ where: { id: { lt: two } }, orderBy, take: 3, skip: 0 });
  expect(pageQuery(before)).toEqual({
    where: { id: { gt: two } },
    orderBy: [{ id: 'asc' }],
    take: 3,
    skip: 0,
  });
  expect(pageQuery({ before: END_CURSOR, limit: 2 })).toEqual({
    orderBy: [{ id: 'asc' }],
    take: 3,
    skip: 0,
  });
});

test('a page has the cursors of its neighbours', () => {
  const pageWith = (paging: object, count: number) => {
    const { items, hasNextPage, hasPreviousPage, nextCursor, previousCursor } = toPage(
      { limit: 2, ...paging },
      { rows: rows.slice(0, count), total: null },
    );
    const cursors = [previousCursor, nextCursor].map(
      (cursor) => cursor && Buffer.from(cursor, 'base64url').toString(),
    );
    return [items.map(({ id }) => id), hasPreviousPage, hasNextPage, ...cursors];
  };

  expect(pageWith({}, 2)).toEqual([[one, two], false, false, null, null]);
  expect(pageWith({}, 3)).toEqual([[one, two], false, true, null, two]);
  expect(pageWith({ page: 2 }, 2)).toEqual([[one, two], true, false, one, null]);
  expect(pageWith({ after: cursorOf(three) }, 3)).toEqual([[one, two], true, true, one, two]);
  expect(pageWith({ before: cursorOf(three) }, 2)).toEqual([[two, one], false, true, null, one]);
  expect(pageWith({ before: cursorOf(three) }, 3)).toEqual([[two, one], true, true, two, one]);
  expect(pageWith({ before: END_CURSOR }, 3)).toEqual([[two, one], true, false, two, null]);
  expect(pageWith({ after: cursorOf(three) }, 0)).toEqual([[], true, false, null, null]);
});

test('the total of a page is never below the rows known so far', () => {
  const totalOf = (paging: object, count: number, total: number | null) =>
    toPage({ limit: 2, ...paging }, { rows: rows.slice(0, count), total }).total;

  expect(totalOf({}, 2, null)).toBeNull();
  expect(totalOf({}, 2, 5)).toBe(5);
  expect(totalOf({}, 3, 1)).toBe(3);
  expect(totalOf({ page: 3 }, 1, 1)).toBe(5);
  expect(totalOf({ page: 3 }, 0, 1)).toBe(1);
  expect(totalOf({ before: END_CURSOR }, 2, 1)).toBe(1);
});
