import { expect, test } from 'vitest';
import { testApp } from '../support/app.ts';
import { makeOrganization } from '../support/organization.ts';
import { call, operations, type Way } from './call.ts';
import { examples, type OperationName } from './examples.ts';
import { idFieldsOf } from './ids.ts';

const MISSING = [1, 2, 3].map((digit) => `01890000-0000-7000-8000-00000000000${digit}`);
const UNKNOWN = ['No name of anything', 'Nor is this'];

/** Operations that answer missing IDs as data, and do not fail. */
const answering: readonly OperationName[] = ['getNodes', 'resolveTaskIds', 'resolveWorkItems'];

/** Filters list nothing for a missing ID. */
const isFilter = ({ operation }: Way, field: string) =>
  operation.permission?.endsWith(':read') === true && field === 'tagIds';

const listsOf = (way: Way) =>
  idFieldsOf(way).filter(({ field, isList }) => isList && !isFilter(way, field));

const withLists = operations
  .map(({ ways, ...each }) => ({ ...each, ways: ways.filter((way) => listsOf(way).length > 0) }))
  .filter(({ name, ways }) => ways.length > 0 && !answering.includes(name));

test('several operations of each area take lists of IDs', () => {
  expect(withLists.length).toBeGreaterThanOrEqual(14);
});

test.each(withLists)(
  '$name names every missing ID of a list in each way',
  async ({ name, ways }) => {
    const organization = await makeOrganization();
    const { key } = await organization.makeKey();
    const input = await examples[name].input(organization);
    const { fetch } = await testApp();

    for (const way of ways) {
      for (const { field } of listsOf(way)) {
        let text = '';
        const read: typeof fetch = async (request) => {
          const response = await fetch(request);
          text = await response.clone().text();
          return response;
        };
        const [known] = [input[field] ?? []].flat();
        const given = [...(known ? [known] : []), ...MISSING, MISSING[0]];
        const outcome = await call(way, { input: { ...input, [field]: given }, key, fetch: read });

        expect([way.via, outcome.ok]).toEqual([way.via, false]);
        expect(text, way.via).toContain(`s not found: ${MISSING.join(', ')}. `);
      }
    }
  },
);

test('every unknown name of a list is named, with one list of the known names', async () => {
  const organization = await makeOrganization();
  const { key } = await organization.makeKey();
  const { fetch } = await testApp();
  const tag = await organization.makeTag('urgent');
  const item = await organization.makeWorkItem();
  const tagIds = [tag.id, UNKNOWN[0], 'urgent', UNKNOWN[1], UNKNOWN[0]];

  const response = await fetch(
    new Request(`http://localhost:3001/api/work-items/${item.id}`, {
      method: 'PATCH',
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
      body: JSON.stringify({ tagIds }),
    }),
  );

  const body = await response.json();
  expect(body).toMatchObject({
    code: 'UNKNOWN_NAME',
    error:
      'tagIds: "No name of anything", "Nor is this" are neither IDs nor names of tags. ' +
      'The tags are urgent.',
    issues: [
      { path: 'tagIds', message: '"No name of anything" is neither the ID nor the name of a tag.' },
      { path: 'tagIds', message: '"Nor is this" is neither the ID nor the name of a tag.' },
    ],
  });
});
