import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkSchema } from '../../scripts/schema-check/check.ts';
import { describeReport, isBreaking } from '../../scripts/schema-check/report.ts';
import { testDatabase } from '../support/database.ts';
import { makeOrganization } from '../support/organization.ts';
import { makeAppVersion } from '../support/registered-operations.ts';

const released = `
  enum Color { RED GREEN }
  input LampFilter { color: Color room: String }
  input LampInput { name: String! room: RoomInput }
  input RoomInput { floor: Int }
  type Lamp { name: String! color: Color watt: Int! }
  type Query { lamps(filter: LampFilter, first: Int): [Lamp!]! lamp(id: ID!): Lamp }
  type Mutation { addLamp(input: LampInput!): Lamp }`;

/** Planted changes of the released schema, an operation, and the reasons why it would break. */
const changes: [from: string, to: string, text: string, reasons: [string, RegExp][]][] = [
  [
    ' watt: Int!',
    '',
    'query Q { lamps { name watt } }',
    [['Lamp.watt', /Cannot query field "watt"/]],
  ],
  ['watt: Int!', 'watt: Int', 'query Q { lamps { watt } }', [['Lamp.watt', /from Int! to Int\./]]],
  [
    ', first: Int',
    '',
    'query Q($n: Int) { lamps(first: $n) { name } }',
    [['Query.lamps(first:)', /Unknown argument "first"/]],
  ],
  [
    'first: Int',
    'first: String',
    'query Q($n: Int) { lamps(first: $n) { name } }',
    [['Query.lamps(first:)', /"\$n" of type "Int"/]],
  ],
  [
    'first: Int',
    'first: Int!',
    'query Q { lamps { name } }',
    [['Query.lamps', /argument "first" .* is required/]],
  ],
  [
    ' room: String',
    '',
    'query Q { lamps(filter: { room: "hall" }) { name } }',
    [['LampFilter.room', /"room" is not defined/]],
  ],
  [
    ' room: String',
    '',
    'query Q($filter: LampFilter) { lamps(filter: $filter) { name } }',
    [['LampFilter.room', /was removed/]],
  ],
  [
    'RED GREEN',
    'RED',
    'query Q { lamps(filter: { color: GREEN }) { name } }',
    [['Color.GREEN', /"GREEN" does not exist/]],
  ],
  [
    'RED GREEN',
    'RED',
    'query Q($color: Color) { lamps(filter: { color: $color }) { name } }',
    [['Color.GREEN', /was removed from enum/]],
  ],
  [
    'floor: Int',
    'floor: Int door: Int!',
    'mutation M($input: LampInput!) { addLamp(input: $input) { name } }',
    [['RoomInput.door', /required field door/]],
  ],
  [
    'type Mutation { addLamp(input: LampInput!): Lamp }',
    '',
    'mutation M { addLamp(input: { name: "a" }) { name } }',
    [['Mutation', /was removed/]],
  ],
  [
    'type Lamp { name: String!',
    'type Lamp { name: String! @deprecated',
    'query Q { lamps { name } }',
    [],
  ],
  [' watt: Int!', '', 'query Q { lamps { name } }', []],
  [
    ' watt: Int!',
    '',
    'fragment F on Lamp { watt } query Q { lamps { ...F } }',
    [['Lamp.watt', /./]],
  ],
];

let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'manifests-'));
});

afterAll(() => rm(folder, { recursive: true }));

test.each(changes)('%j → %j, for %j', async (...[from, to, text, expected]) => {
  await writeFile(path.join(folder, '1.json'), JSON.stringify({ 'sha256:1': text }));

  const report = await checkSchema({
    released,
    proposed: released.replace(from, to),
    manifestsDir: folder,
  });

  const reasons = report.manifests.broken.flatMap((entry) => entry.reasons);
  expect(reasons).toEqual(
    expected.map(([coordinate, message]) => ({
      coordinate,
      message: expect.stringMatching(message),
    })),
  );
});

test('active operations that would break are reported by organization, version and name', async () => {
  const { slug, organizationId } = await organizationWithSlug();
  const query = 'query ListTags { tags { name color } }';
  const mutation = 'mutation M($id: ID!) { deleteTag(input: { id: $id }) { __typename } }';
  const make = (version: string, operations: Record<string, string>, status = 'active' as const) =>
    makeAppVersion(organizationId, { app: 'web', version, operations, status });
  await make('1.0.0', { a: query, b: mutation });
  await make('1.1.0', { a: query });
  await make('0.9.0', { a: query }, 'retired' as never);
  await make('2.0.0', { a: query }, 'pending' as never);

  const report = await checkOurs((schema) => withoutTagColor(schema));

  const reasons = [{ coordinate: 'Tag.color', message: expect.stringMatching(/^Cannot query/) }];
  const place = { organization: slug, app: 'web', name: 'ListTags', reasons };
  expect(report.operations?.broken.filter(({ organization }) => organization === slug)).toEqual([
    { ...place, version: '1.0.0' },
    { ...place, version: '1.1.0' },
  ]);
  expect(isBreaking(report)).toBe(true);
  expect(describeReport(report)).toContain(
    `  ${slug}  web 1.0.0  ListTags\n    Tag.color: Cannot query field "color" on type "Tag".`,
  );
  expect(describeReport(report)).toContain('\n  Tag.color: Tag.color was removed.\n');
});

test('an operation of several organizations is reported for each', async () => {
  const text = 'query SameOfBoth { tags { color } }';
  const [one, other] = [await organizationWithSlug(), await organizationWithSlug()];
  for (const { organizationId } of [one, other]) {
    await makeAppVersion(organizationId, { version: '1', operations: { a: text } });
  }

  const { operations } = await checkOurs(withoutTagColor);

  const slugs = operations?.broken.filter(({ name }) => name === 'SameOfBoth');
  expect(slugs?.map(({ organization }) => organization)).toEqual([one.slug, other.slug].sort());
});

test('operations that are already broken are reported without a change', async () => {
  const { slug, organizationId } = await organizationWithSlug();
  await makeAppVersion(organizationId, { operations: { a: 'query Old { tags { weight } }' } });

  const report = await checkOurs((schema) => schema);

  expect(report.breakingChanges).toEqual([]);
  const [broken] = report.operations?.broken.filter((each) => each.organization === slug) ?? [];
  expect(broken).toMatchObject({ name: 'Old', reasons: [{ coordinate: 'Tag.weight' }] });
});

test('Apollo manifests are read, and unparsable texts are reported', async () => {
  const operations = [
    { id: 'a', name: 'Q', type: 'query', body: 'query Q { lamps { watt } }' },
    { id: 'b', name: 'R', type: 'query', body: 'query R {' },
  ];
  const manifest = { format: 'apollo-persisted-query-manifest', version: 1, operations };
  await writeFile(path.join(folder, '1.json'), JSON.stringify(manifest));

  const proposed = released.replace(' watt: Int!', '');
  const report = await checkSchema({ released, proposed, manifestsDir: folder });

  const file = path.join(folder, '1.json');
  expect(report.manifests).toMatchObject({
    checked: 2,
    broken: [
      { file, id: 'a', name: 'Q', reasons: [{ coordinate: 'Lamp.watt' }] },
      { file, id: 'b', name: null, reasons: [{ coordinate: null }] },
    ],
  });
  expect(describeReport(report)).toContain('2 operations of our own clients: these would break');
});

test('the report states that there is no change and no database', async () => {
  const report = await checkSchema({ released, proposed: released, manifestsDir: '/none' });

  expect(isBreaking(report)).toBe(false);
  expect(describeReport(report)).toBe(
    'Nothing that clients of the released schema use is changed or gone.\n' +
      'Registered operations were not checked: name a database by DATABASE_URL or --data-dir.\n',
  );
});

test.each(['type Query {', 'type Query { a: Missing }'])(
  '%j is rejected as a schema',
  async (proposed) => {
    await expect(checkSchema({ released, proposed, manifestsDir: '/none' })).rejects.toThrow(
      /^The proposed schema is not valid: /,
    );
  },
);

function withoutTagColor(schema: string): string {
  return schema.replace(/(type Tag implements Node \{)[^}]*?color: String!/, '$1');
}

/** Checks a changed schema against the operations registered by tests. */
async function checkOurs(change: (schema: string) => string) {
  const schema = await readFile('schema.graphql', 'utf8');
  const { prisma } = await testDatabase();
  return checkSchema({
    released: schema,
    proposed: change(schema),
    query: (sql, values) => prisma.$queryRawUnsafe(sql, ...values),
    manifestsDir: '/none',
  });
}

async function organizationWithSlug() {
  const { prisma } = await testDatabase();
  const { id } = await makeOrganization();
  const { slug } = await prisma.organization.findUniqueOrThrow({ where: { id } });
  return { slug, organizationId: id };
}
