import { expect, test } from 'vitest';
import { contentOf } from '../support/content.ts';
import { makeOrganization, type TestOrganization } from '../support/organization.ts';
import { call, type Outcome, operations, type Way } from './call.ts';
import { examples, type OperationName } from './examples.ts';
import { ABSENT, asField, idFieldsOf } from './ids.ts';

// successful-calls.test.ts checks that answers contain nothing of other organizations.

const byId = operations.filter(({ ways }) => ways.some((way) => idFieldsOf(way).length > 0));

test.each(byId)(
  '$name finds nothing by an ID of another organization in any way',
  async ({ name, ways }) => {
    const mine = await makeOrganization();
    const theirs = await makeOrganization();
    const { key } = await mine.makeKey();
    const foreignIds = await idsOf(name, theirs);
    const input = await examples[name].input(mine);
    const before = await contentOf(theirs.id);
    const leaks: object[] = [];

    for (const way of ways) {
      for (const id of idFieldsOf(way)) {
        const foreign = foreignId(name, { ids: foreignIds, field: id.field });
        const callBy = (value: string) =>
          call(way, { input: { ...input, [id.field]: asField(id, value) }, key });
        const found = await callBy(foreign);
        const absent = await callBy(ABSENT);
        const isSame = JSON.stringify(found).replaceAll(foreign, ABSENT) === JSON.stringify(absent);
        if (!isSame || !isRefused(way, found)) {
          leaks.push({ way: way.via, field: id.field, found, absent });
        }
      }
    }

    expect(leaks).toEqual([]);
    expect(await contentOf(theirs.id)).toEqual(before);
  },
);

/** IDs of another organization's objects for all ID fields of the operation. */
async function idsOf(name: OperationName, theirs: TestOrganization) {
  const { input, foreign } = examples[name];
  const ids: Record<string, unknown> = {
    projectId: (await theirs.makeProject('Theirs')).id,
    ...(await input(theirs)),
    ...(await foreign?.(theirs)),
  };
  return ids;
}

type Wanted = { ids: Record<string, unknown>; field: string };

function foreignId(name: OperationName, { ids, field }: Wanted): string {
  const [first] = [ids[field]].flat();
  if (typeof first === 'string') return first;
  throw new Error(`Say in the example of ${name}, as \`foreign\`, what ${field} others have.`);
}

/** A filter by the ID lists nothing, a list by IDs has nulls, and a write changes nothing. */
function isRefused({ operation }: Way, outcome: Outcome): boolean {
  if (!outcome.ok) return /NOT_(FOUND|IN_BOARD)$/.test(outcome.code);
  if (Array.isArray(outcome.data)) return outcome.data.every((each) => each === null);
  return operation.permission === null || operation.permission.endsWith(':read');
}
