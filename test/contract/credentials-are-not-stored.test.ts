import { expect, test } from 'vitest';
import { createTestApp, type TestApp } from '../support/app.ts';
import { contentOf } from '../support/content.ts';
import { makeOrganization } from '../support/organization.ts';
import { call, eachWay, fieldsOf, inEachWay, operations, type Way } from './call.ts';
import { examples } from './examples.ts';

const writing = operations.filter(
  ({ operation, ways }) =>
    !operation.permission?.endsWith(':read') && ways.some((way) => textsOf(way, '').length > 0),
);

test.each(writing)('$name stores no API key from any of its texts', async ({ name, ways }) => {
  const { fetch, logLines } = await app();
  const organization = await makeOrganization();
  const { key } = await organization.makeKey();
  const input = await examples[name].input(organization);
  const before = JSON.stringify(await contentOf(organization.id));

  const accepted = await eachWay(ways, async (way) => {
    const outcomes: string[] = [];
    for (const [field, value] of textsOf(way, key)) {
      const { ok } = await call(way, { input: { ...input, [field]: value }, key, fetch });
      if (ok) outcomes.push(field);
    }
    return outcomes;
  });

  expect(accepted).toEqual(inEachWay(ways, []));
  expect(JSON.stringify(await contentOf(organization.id))).toBe(before);
  expect(logLines.join('\n')).not.toContain(key.slice(15));
});

test('most operations that write take texts', () => {
  expect(writing.length).toBeGreaterThan(25);
});

/** The fields of a way that accept a text, a list of texts or an object with one. */
function textsOf(way: Way, text: string): [field: string, value: unknown][] {
  const sample = text || 'text';
  return Object.entries(fieldsOf(way)).flatMap(([field, schema]) => {
    const value = [sample, [sample], { note: sample }].find((each) => accepts(schema, each));
    return value === undefined ? [] : [[field, value] as [string, unknown]];
  });
}

function accepts(schema: ReturnType<typeof fieldsOf>[string], value: unknown): boolean {
  return schema.safeParse(value).success;
}

let shared: Promise<TestApp> | undefined;

/** An app with a log for this file only. */
function app(): Promise<TestApp> {
  shared ??= createTestApp();
  return shared;
}
