import { expect, test } from 'vitest';
import { contentOf } from '../support/content.ts';
import { makeOrganization, type TestOrganization } from '../support/organization.ts';
import { call, type Outcome, type Way, ways } from './call.ts';
import { examples } from './examples.ts';
import { ABSENT, asField, type IdField, idFieldsOf } from './ids.ts';

const waysById = ways.flatMap((way) =>
  idFieldsOf(way).map((id) => ({ ...way, way, id, field: id.field })),
);

test.each(waysById)('$name as $via finds nothing by a foreign $field', async ({ way, id }) => {
  const mine = await makeOrganization();
  const theirs = await makeOrganization();
  const { key } = await mine.makeKey();
  const foreign = await foreignId(way, { id, theirs });
  const input = await examples[way.name].input(mine);
  const before = await contentOf(theirs.id);

  const [outcome, other] = [
    await call(way, { input: { ...input, [id.field]: asField(id, foreign) }, key }),
    await call(way, { input: { ...input, [id.field]: asField(id, ABSENT) }, key }),
  ];

  expect(JSON.stringify(outcome).replaceAll(foreign, ABSENT)).toBe(JSON.stringify(other));
  expect(isRefused(way, outcome)).toBe(true);
  expect(await contentOf(theirs.id)).toEqual(before);
});

test.each(ways)("$name as $via shows nothing of another organization's", async (way) => {
  const mine = await makeOrganization();
  const theirs = await makeOrganization();
  await theirs.makeProject('Theirs');
  await theirs.makeKey();
  const { key } = await mine.makeKey();

  const outcome = await call(way, { input: await examples[way.name].input(mine), key });

  const shown = JSON.stringify(outcome);
  const foreign = JSON.stringify(await contentOf(theirs.id)).match(/[0-9a-f-]{36}/g) ?? [];
  expect(foreign.filter((id) => shown.includes(id))).toEqual([]);
});

type Foreign = { id: IdField; theirs: TestOrganization };

/** An id that the field takes, of something that is another organization's. */
async function foreignId({ name }: Way, { id, theirs }: Foreign): Promise<string> {
  const { input, foreign } = examples[name];
  const project = id.field === 'projectId' ? await theirs.makeProject('Theirs') : undefined;
  const ids: Record<string, unknown> = {
    ...(project && { projectId: project.id }),
    ...(await input(theirs)),
    ...(await foreign?.(theirs)),
  };
  const [first] = [ids[id.field]].flat();
  if (typeof first === 'string') return first;
  throw new Error(`Say in the example of ${name}, as \`foreign\`, what ${id.field} others have.`);
}

/** A list shows nothing by it, and nothing is changed with it. */
function isRefused({ operation }: Way, outcome: Outcome): boolean {
  if (!outcome.ok) return /NOT_(FOUND|IN_BOARD)$/.test(outcome.code);
  if (Array.isArray(outcome.data)) return outcome.data.length === 0;
  return operation.permission === null || operation.permission.endsWith(':read');
}
