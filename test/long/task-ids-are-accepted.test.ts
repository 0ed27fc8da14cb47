import { expect, test } from 'vitest';
import { call, ways } from '../contract/call.ts';
import { examples } from '../contract/examples.ts';
import { idFieldsOf } from '../contract/ids.ts';
import { contentOf } from '../support/content.ts';
import { testDatabase } from '../support/database.ts';
import { makeOrganization } from '../support/organization.ts';

const UUID = /^[0-9a-f]{8}-/;

const waysByRef = ways.flatMap((way) =>
  idFieldsOf(way, 'work-item').map((id) => ({ way, id, name: way.name, via: way.via })),
);

test('every transport has fields that take a work item', () => {
  expect(new Set(waysByRef.map(({ way }) => way.transport)).size).toBe(3);
});

test.each(waysByRef)('$name as $via accepts a taskId in $id.field', async ({ way, id }) => {
  const outcomes = [];
  for (const isShort of [undefined, false, true]) {
    const organization = await makeOrganization();
    const { key } = await organization.makeKey();
    const given: Record<string, unknown> = await examples[way.name].input(organization);
    const refs = [given[id.field]].flat();
    const named = [];
    for (const ref of refs) {
      named.push(isShort === undefined ? ref : await toTaskId(String(ref), isShort));
    }
    if (refs[0] === undefined) return;
    const input = { ...given, [id.field]: id.isList ? named : named[0] };
    const { ok } = await call(way, { input, key });
    const rows = Object.entries(await contentOf(organization.id));
    outcomes.push({ ok, rows: rows.map(([table, list]) => [table, list.length]) });
  }

  const [usual, ...others] = outcomes;
  expect(usual).toMatchObject({ ok: true });
  for (const other of others) expect(other).toEqual(usual);
});

/** The taskId, or its short form in lower case without the letter of a task. */
async function toTaskId(id: string, isShort: boolean): Promise<string> {
  if (!UUID.test(id)) return id;
  const { prisma } = await testDatabase();
  const { taskId } = await prisma.workItem.findUniqueOrThrow({ where: { id } });
  return isShort ? taskId.replace('-T-', '-').toLowerCase() : taskId;
}
