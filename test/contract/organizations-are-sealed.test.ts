import { expect, test } from 'vitest';
import { z } from 'zod';
import { contentOf } from '../support/content.ts';
import { makeOrganization } from '../support/organization.ts';
import { call, ways } from './call.ts';
import { examples } from './examples.ts';

const waysById = ways.flatMap((way) =>
  idsOf(way.operation.input).map((field) => ({ ...way, field })),
);

test.each(waysById)('$name over $transport finds nothing by a foreign $field', async (way) => {
  const mine = await makeOrganization();
  const theirs = await makeOrganization();
  const { key } = await mine.makeKey();
  const project = await theirs.makeProject('Theirs');
  const theirInput = { projectId: project.id, ...(await examples[way.name].input(theirs)) };
  const foreign = {
    ...(await examples[way.name].input(mine)),
    [way.field]: theirInput[way.field as never],
  };
  const absent = { ...foreign, [way.field]: '01890000-0000-7000-8000-000000000000' };
  const before = await contentOf(theirs.id);

  const outcome = await call({ ...way, operation: way.name, input: foreign, key });

  expect(outcome).toEqual(await call({ ...way, operation: way.name, input: absent, key }));
  expect(isEmpty(outcome)).toBe(true);
  expect(await contentOf(theirs.id)).toEqual(before);
});

test.each(ways)("$name over $transport shows nothing of another organization's", async (way) => {
  const mine = await makeOrganization();
  const theirs = await makeOrganization();
  await theirs.makeProject('Theirs');
  await theirs.makeKey();
  const { key } = await mine.makeKey();

  const outcome = await call({
    ...way,
    operation: way.name,
    input: await examples[way.name].input(mine),
    key,
  });

  const shown = JSON.stringify(outcome);
  const foreign = JSON.stringify(await contentOf(theirs.id)).match(/[0-9a-f-]{36}/g) ?? [];
  expect(foreign.filter((id) => shown.includes(id))).toEqual([]);
});

/** The fields of an input that take an id. */
function idsOf(input: z.ZodObject): string[] {
  return Object.entries(input.shape)
    .filter(([, schema]) => isId(schema))
    .map(([field]) => field);
}

function isId(schema: z.core.$ZodType): boolean {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) {
    return isId(schema.unwrap());
  }
  return schema instanceof z.ZodUUID;
}

function isEmpty(outcome: Awaited<ReturnType<typeof call>>): boolean {
  if (outcome.ok) return Array.isArray(outcome.data) && outcome.data.length === 0;
  return outcome.code.endsWith('NOT_FOUND');
}
