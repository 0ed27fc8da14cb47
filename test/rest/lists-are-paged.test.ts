import { expect, test } from 'vitest';
import { type Json, rest } from '../support/clients.ts';
import { makeOrganization, type TestOrganization } from '../support/organization.ts';

type List = { path: string; make: (organization: TestOrganization) => Promise<{ id: string }> };

const lists: List[] = [
  { path: '/api/projects', make: (organization) => organization.makeProject() },
  { path: '/api/api-keys', make: (organization) => organization.makeKey() },
];

test.each(lists)('$path returns the position of a page in its list', async ({ path, make }) => {
  const { read } = await sevenOf({ path, make });

  const first = await read('limit=3');
  const third = await read('limit=3&page=3');
  const all = await read('');

  expect(first.meta).toMatchObject({ page: 1, limit: 3, total: 7, totalPages: 3 });
  expect(first.meta).toMatchObject({ nextCursor: expect.any(String), previousCursor: null });
  expect(third.meta).toMatchObject({ page: 3, limit: 3, total: 7, totalPages: 3 });
  expect(third.meta).toMatchObject({ nextCursor: null, previousCursor: expect.any(String) });
  expect(all.meta).toEqual({
    page: 1,
    limit: 50,
    total: 7,
    totalIsExact: true,
    totalPages: 1,
    nextCursor: null,
    previousCursor: null,
  });
});

test.each(lists)('$path returns every row once by page number', async ({ path, make }) => {
  const { read, newestFirst } = await sevenOf({ path, make });

  const pages = [await read('limit=3'), await read('limit=3&page=2'), await read('limit=3&page=3')];

  expect(pages.flatMap(idsOf)).toEqual(newestFirst);
  expect(await read('limit=3&page=4')).toMatchObject({ data: [], meta: { page: 4, total: 7 } });
});

test.each(lists)(
  '$path returns every row once by cursor in both directions',
  async ({ path, make }) => {
    const { read, newestFirst } = await sevenOf({ path, make });

    const forward = [await read('limit=3')];
    for (let next = forward[0]?.meta.nextCursor; next; next = forward.at(-1)?.meta.nextCursor) {
      forward.push(await read(`limit=3&after=${next}`));
    }
    const backward = forward.slice(-1);
    for (let back = backward[0]?.meta.previousCursor; back; ) {
      backward.unshift(await read(`limit=3&before=${back}`));
      back = backward[0]?.meta.previousCursor;
    }

    expect(forward.map(({ data }) => data.length)).toEqual([3, 3, 1]);
    expect(forward.flatMap(idsOf)).toEqual(newestFirst);
    expect(backward.map(({ data }) => data.length)).toEqual([3, 3, 1]);
    expect(backward.flatMap(idsOf)).toEqual(newestFirst);
  },
);

test.each(lists)('$path read by cursor is not shifted by new rows', async ({ path, make }) => {
  const { read, newestFirst, organization } = await sevenOf({ path, make });

  const first = await read('limit=4');
  await make(organization);
  const second = await read(`limit=4&after=${first.meta.nextCursor}`);

  expect([first, second].flatMap(idsOf)).toEqual(newestFirst);
  expect(second.meta).toMatchObject({ total: 8, nextCursor: null });
});

test.each(lists)('$path returns nothing before the first and after the last row', async (list) => {
  const { read } = await sevenOf(list);
  const { meta } = await read('limit=1&page=2');
  const end = (await read('limit=1&page=6')).meta.nextCursor;

  const before = await read(`limit=1&before=${meta.previousCursor}`);
  const after = await read(`limit=1&after=${end}`);

  expect(before).toMatchObject({ data: [{}], meta: { previousCursor: null } });
  expect(after).toMatchObject({ data: [{}], meta: { nextCursor: null } });
});

test('an empty list is a page, and an empty query parameter counts as absent', async () => {
  const { key } = await (await makeOrganization()).makeKey();

  const { status, body } = await rest(key)('/api/projects?page=&limit=&search=&status=&after=');

  const meta = { page: 1, limit: 50, total: 0, totalPages: 0 };
  expect({ status, body }).toMatchObject({ status: 200, body: { success: true, data: [], meta } });
});

/** An organization with seven rows in a list, a function that reads it, and the expected IDs. */
async function sevenOf({ path, make }: List) {
  const organization = await makeOrganization();
  const { key, id } = await organization.makeKey();
  const made = path === '/api/api-keys' ? [{ id }] : [];
  while (made.length < 7) made.push(await make(organization));
  const newestFirst = made.map((row) => row.id).sort((a, b) => (a < b ? 1 : -1));
  const read = async (query: string): Promise<Json> => (await rest(key)(`${path}?${query}`)).body;
  return { organization, read, newestFirst };
}

function idsOf({ data }: Json): string[] {
  return data.map((row: Json) => row.id);
}
