import { expect, test } from 'vitest';
import { EXPECTED_FIELD } from '../../src/kernel/expected-version.ts';
import { routes } from '../../src/modules.ts';
import { parametersOf, type Route } from '../../src/rest/route.ts';
import { rest } from '../support/clients.ts';
import { contentOf } from '../support/content.ts';
import { statementsOf } from '../support/database.ts';
import { makeOrganization, type TestOrganization } from '../support/organization.ts';
import { fieldsOf, type Way } from './call.ts';
import { examples, type OperationName } from './examples.ts';
import { changedFieldsOf, makeTarget, newValues, updates } from './updates.ts';

type Input = Record<string, unknown>;

/** Updates of objects without `updatedAt`, with the reason. */
const without: Partial<Record<OperationName, string>> = {
  updateApiKey: 'writes only the sent fields, each of which is decided alone',
  updateMember: 'writes only the sent fields, each of which is decided alone',
  updateOperationPolicy: 'writes one value',
  updateOrganization: 'writes one value',
  updateTag: 'writes only the sent fields, each of which is decided alone',
  updateWorkItemAssignee: 'writes one value',
};

const versioned = updates.filter(({ name }) => !(name in without));

const LONG_AGO = '2020-01-01T00:00:00.000Z';

test('every update takes the version that it expects, on each transport, or is an exception', () => {
  const taking = updates.filter(({ ways }) => ways.every((way) => EXPECTED_FIELD in fieldsOf(way)));

  expect(taking.map(({ name }) => name)).toEqual(versioned.map(({ name }) => name));
});

test.each(versioned)(
  '$name writes nothing if its object has another version than expected, on each transport',
  async ({ name, ways, operation }) => {
    for (const way of ways) {
      const organization = await makeOrganization();
      const { key } = await organization.makeKey();
      const { target, values } = await inputFor(way, organization);
      const before = await contentOf(organization.id);
      const expecting = (expectedUpdatedAt: string) => ({
        ...target,
        ...values,
        expectedUpdatedAt,
      });

      const stale = await changedFieldsOf(way, { input: expecting(LONG_AGO), key });
      const after = await contentOf(organization.id);
      const current = versionOf(before, target);
      const fitting = await changedFieldsOf(way, { input: expecting(current), key });

      const told = JSON.stringify(stale);
      expect(told, way.via).toContain('CHANGED_MEANWHILE');
      expect(told, way.via).toContain(current);
      for (const field of Object.keys(values)) expect(told, way.via).toContain(field);
      expect(after, way.via).toEqual(before);
      expect(fitting, way.via).toEqual(Object.keys(values));

      const { shows, permission } = operation;
      if (!shows || examples[name].alsoNeeds?.includes(shows)) continue;
      const writer = await organization.makeKey({ permissions: [permission] as never });
      const written = await contentOf(organization.id);
      const now = versionOf(written, target);
      // Also for the right version: that a guess keeps it would confirm the guess.
      for (const version of [current, now]) {
        const refused = await changedFieldsOf(way, { input: expecting(version), key: writer.key });
        expect(JSON.stringify(refused), way.via).toContain('PERMISSION_MISSING');
        expect(await contentOf(organization.id), way.via).toEqual(written);
      }
    }
  },
);

/** New values for the fields that a way takes. */
async function inputFor(way: Way, organization: TestOrganization) {
  const target = await makeTarget(way.name, way.operation.target, organization);
  const values = (await newValues[way.name]?.(organization, target)) ?? {};
  const taken = Object.entries(values).filter(([field]) => field in fieldsOf(way));
  return { target, values: Object.fromEntries(taken) };
}

/** The stored version of the object that an input names. */
function versionOf(content: Record<string, Input[]>, input: Input): string {
  const id = input.commentId ?? input.id ?? input.milestoneId ?? input.workItemId;
  const row = Object.values(content)
    .flat()
    .find((each) => each.id === id);
  return new Date(`${row?.updatedAt}`).toISOString();
}

const isVersioned = ({ operation }: Route) => operation.hasVersions;

/** The routes of objects with a version that write. */
const writing = routes.filter(isVersioned);

test.each(writing)(
  '$method $path writes nothing if If-Match names another version',
  async (route) => {
    const organization = await makeOrganization();
    const { key } = await organization.makeKey();
    const input: Input = await examples[route.operation.name as OperationName].input(organization);
    const before = await contentOf(organization.id);
    const version = Date.parse(versionOf(before, input)).toString(36);
    const send = (tags: string) => ask(key, { route, input, headers: { 'if-match': tags } });
    const tag = (start: string) => `"${start}.${'a'.repeat(43)}"`;

    const others = [tag('1'), tag('zzzzzzzzzzz'), `W/${tag(version)}`, '"", "a,b"', `"${version}"`];
    const refused = await Promise.all(others.map(send));
    const malformed = await Promise.all([version, '', '"a" "b"', '*, "a"', '"a'].map(send));
    const after = await contentOf(organization.id);
    const done = await send(`${tag('1')},, ${tag(version).replace(/"$/, '.br"')}`);

    const failed = { status: 412, code: 'CHANGED_MEANWHILE' };
    expect(refused.map(({ body: { status, code } }) => ({ status, code }))).toEqual(
      others.map(() => failed),
    );
    expect(malformed.map(({ body }) => body.issues?.[0]?.path)).toEqual(
      malformed.map(() => 'If-Match'),
    );
    expect(after).toEqual(before);
    expect(done.status).toBe(200);
  },
);

type Asked = { route: Route; input: Input; headers?: Record<string, string> };

function ask(key: string, { route, input, headers = {} }: Asked) {
  const names = parametersOf(route.path);
  const url = route.path.replaceAll(/:(\w+)/g, (_, name: string) => {
    return `${input[route.renames[name] ?? name]}`;
  });
  const others = Object.entries(input).filter(([name]) => !names.includes(name));
  const body = route.method === 'PATCH' && { body: Object.fromEntries(others) };
  return rest(key)(url, { method: route.method, headers, ...body });
}

const WRITERS = 50;

const raced = ['projects', 'work-items', 'milestones', 'boards'] as const;

test.each(raced)('one of 50 concurrent writers of %s with the same version wins', async (name) => {
  const organization = await makeOrganization();
  const { key } = await organization.makeKey();
  const make = {
    projects: () => organization.makeProject(),
    'work-items': () => organization.makeWorkItem(),
    milestones: () => organization.makeMilestone(),
    boards: () => organization.makeBoard(),
  };
  const path = `/api/${name}/${(await make[name]()).id}`;
  const { headers, body } = await rest(key)(path);
  const { updatedAt: expectedUpdatedAt } = body.data;
  const etag = `${headers.get('etag')}`;
  const conditions = [{ headers: { 'if-match': etag }, body: {} }, { body: { expectedUpdatedAt } }];

  const answers = await Promise.all(
    Array.from({ length: WRITERS }, (_, index) => {
      const condition = conditions[index % 2];
      const sent = { ...condition?.body, description: `Text ${index}` };
      return rest(key)(path, { method: 'PATCH', headers: {}, ...condition, body: sent });
    }),
  );

  const won = answers.filter(({ status }) => status === 200);
  const lost = answers.filter(({ body }) => body.code === 'CHANGED_MEANWHILE');
  const after = (await rest(key)(path)).body.data;
  expect([won.length, lost.length]).toEqual([1, WRITERS - 1]);
  expect(new Set(lost.map(({ status }) => status))).toEqual(new Set([409, 412]));
  expect(after.description).toBe(won[0]?.body.data.description);
});

test('the conflict of a work item names the fields that changed since', async () => {
  const organization = await makeOrganization();
  const { key } = await organization.makeKey();
  const { id } = await organization.makeWorkItem();
  const path = `/api/work-items/${id}`;
  const patch = (body: object) => rest(key)(path, { method: 'PATCH', body });
  const read = (await patch({ title: 'Read by both' })).body.data;
  const changed = (await patch({ priority: 'urgent', dueDate: '2027-01-01' })).body.data;

  const answer = await patch({ title: 'Mine', expectedUpdatedAt: read.updatedAt });

  expect(answer).toMatchObject({
    status: 409,
    body: {
      currentUpdatedAt: changed.updatedAt,
      conflictingFields: ['dueDate', 'priority'],
    },
  });
});

test('the check of a version needs no statement, and an update without one no transaction', async () => {
  const organization = await makeOrganization();
  const { key } = await organization.makeKey();
  const { id } = await organization.makeProject();
  const path = `/api/projects/${id}`;
  const { updatedAt } = (await rest(key)(path)).body.data;
  const patch = (body: object) => statementsOf(() => rest(key)(path, { method: 'PATCH', body }));

  const expecting = await patch({ name: 'New', expectedUpdatedAt: updatedAt });
  const free = await patch({ name: 'Newer' });

  const isOfTransaction = (sql: string) => /BEGIN|COMMIT/.test(sql);
  expect(free.filter(isOfTransaction)).toEqual([]);
  expect(expecting.filter((sql) => !isOfTransaction(sql))).toHaveLength(free.length);
});
