import { expect, test } from 'vitest';
import { z } from 'zod';
import { graphql, type Json, rest } from '../support/clients.ts';
import { contentOf } from '../support/content.ts';
import { makeOrganization, type TestOrganization } from '../support/organization.ts';
import { call, eachWay, inEachWay, operations, type Way } from './call.ts';
import { examples } from './examples.ts';

const guarded = operations.filter(({ operation }) => operation.shows);

/** Without the operations whose rules require the permission to read as well. */
const writable = guarded.filter(
  ({ name, operation: { shows } }) => shows && !examples[name].alsoNeeds?.includes(shows),
);

/** Effects that MCP and REST show beside the fields of the object. */
const effects = ['cascadedLeafCount', 'changedFields', 'key'];

test.each(writable)(
  '$name shows a key that may not read only identifiers and what it wrote',
  async ({ ways }) => {
    const shown = await eachWay(
      ways.filter(({ transport }) => transport !== 'graphql'),
      async (way) => {
        const { outcome, input } = await callAsWriter(way);
        expect(outcome).toMatchObject({ ok: true });
        const allowed = ['id', 'taskId', 'memberId', ...effects, ...namesIn(way, input)];
        return outcome.ok ? unexpectedNames(outcome.data, new Set(allowed)) : outcome;
      },
    );

    expect(shown).toEqual(Object.fromEntries(Object.keys(shown).map((via) => [via, []])));
  },
);

const selecting = guarded.filter(({ name }) => /\bcreatedAt\b/.test(examples[name].document ?? ''));

test.each(selecting)(
  '$name changes nothing over GraphQL if its selection requires another permission',
  async ({ ways }) => {
    const fields = ways.filter(({ transport }) => transport === 'graphql');
    const outcomes = await eachWay(fields, async (way) => {
      const { outcome, before, after } = await callAsWriter(way);
      expect(after).toEqual(before);
      return outcome;
    });

    expect(outcomes).toEqual(inEachWay(fields, { ok: false, code: 'PERMISSION_MISSING' }));
  },
);

test('a change of nothing shows no field of the work item', async () => {
  const organization = await makeOrganization();
  const { id, taskId } = await organization.makeWorkItem({ title: 'Secret' });
  const { key } = await organization.makeKey({ permissions: ['work-items:write'] });

  const answer = await rest(key)(`/api/work-items/${id}`, { method: 'PATCH', body: {} });

  expect([answer.status, answer.body.data]).toEqual([200, { id, taskId }]);
});

test('a change of metadata does not show the metadata that was there', async () => {
  const organization = await makeOrganization();
  const { id, taskId } = await organization.makeWorkItem();
  const patch = async (permissions: ['work-items:write'], metadata: object) => {
    const { key } = await organization.makeKey({ permissions });
    return rest(key)(`/api/work-items/${id}`, { method: 'PATCH', body: { metadata } });
  };
  await patch(['work-items:write'], { before: 'secret' });

  const { body } = await patch(['work-items:write'], { after: 1 });

  expect(body.data).toEqual({ id, taskId });
});

test('a null that keeps the stored value does not show it', async () => {
  const organization = await makeOrganization();
  const { key } = await organization.makeKey({
    permissions: ['work-items:write', 'projects:write'],
  });
  const item = await organization.makeWorkItem();
  const { id } = await organization.makeMilestone();
  const patch = async (path: string, body: object) =>
    (await rest(key)(path, { method: 'PATCH', body })).body.data;
  await patch(`/api/milestones/${id}`, { status: 'completed' });

  const ofItem = await patch(`/api/work-items/${item.id}`, { boardColumnId: null });
  const ofMilestone = await patch(`/api/milestones/${id}`, { completedAt: null });
  const { body } = await graphql(key)(
    `mutation ($input: UpdateMilestoneInput!) {
      updateMilestone(input: $input) { ... on UpdateMilestoneSuccess { milestone { completedAt } } }
    }`,
    { input: { id, completedAt: null } },
  );

  expect(ofItem).toEqual({ id: item.id, taskId: item.taskId });
  expect(ofMilestone).toEqual({ id });
  expect(body.errors?.[0].extensions.code).toBe('PERMISSION_MISSING');
});

test('a field that null cleared is shown to its writer', async () => {
  const organization = await makeOrganization();
  const { key } = await organization.makeKey({ permissions: ['work-items:write'] });
  const { id, taskId } = await organization.makeWorkItem();

  const { body } = await rest(key)(`/api/work-items/${id}`, {
    method: 'PATCH',
    body: { description: null },
  });

  expect(body.data).toEqual({ id, taskId, description: null });
});

test.each([
  { selection: 'id taskId title', expected: undefined },
  { selection: 'id description', expected: 'PERMISSION_MISSING' },
  { selection: 'id ...hidden', expected: 'PERMISSION_MISSING' },
  { selection: 'id ... on WorkItem { board { id } }', expected: 'PERMISSION_MISSING' },
])('a writer selects { $selection } of a work item: $expected', async ({ selection, expected }) => {
  const organization = await makeOrganization();
  const { id } = await organization.makeWorkItem();
  const { key } = await organization.makeKey({ permissions: ['work-items:write'] });

  const { body } = await graphql(key)(
    `mutation ($input: UpdateWorkItemInput!) {
      updateWorkItem(input: $input) { ... on UpdateWorkItemSuccess { workItem { ${selection} } } }
    }
    ${selection.includes('hidden') ? 'fragment hidden on WorkItem { priority }' : ''}`,
    { input: { id, title: 'New' } },
  );

  expect(body.errors?.[0].extensions.code).toBe(expected);
  if (!expected) expect(body.data.updateWorkItem.workItem).toMatchObject({ id, title: 'New' });
});

async function callAsWriter(way: Way) {
  const organization: TestOrganization = await makeOrganization();
  const { operation, name } = way;
  const granted = [operation.permission, ...(examples[name].alsoNeeds ?? [])];
  const permissions = granted.filter((each) => each !== null && each !== operation.shows);
  const { key } = await organization.makeKey({ permissions: permissions as never });
  const input = await examples[name].input(organization);
  const before = await contentOf(organization.id);
  const outcome = await call(way, { input, key });
  return { outcome, input, before, after: await contentOf(organization.id) };
}

/** The names of the fields that the call sets, by default or not. */
function namesIn({ name, via, operation }: Way, input: object): string[] {
  const fields: [string, unknown][] = Object.entries(operation.input.shape);
  const defaults = fields.filter(([, field]) => field instanceof z.ZodDefault);
  const given = { ...Object.fromEntries(defaults), ...input, ...examples[name].rows?.[via] };
  return Object.keys(given);
}

/** The names of the fields of objects with an ID that are neither expected nor flags. */
function unexpectedNames(answer: Json, allowed: ReadonlySet<string>): string[] {
  if (typeof answer !== 'object' || answer === null) return [];
  const entries = Object.entries(answer);
  const inner = entries.flatMap(([, value]) => unexpectedNames(value, allowed));
  if (!('id' in answer || 'memberId' in answer)) return inner;
  const unexpected = entries.filter(([name, value]) => !allowed.has(name) && value !== true);
  return [...inner, ...unexpected.map(([name]) => name)];
}
