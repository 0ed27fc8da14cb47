import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import type { z } from 'zod';
import { isRead } from '../../src/transport/operation-cost.ts';
import { call, type Way } from '../contract/call.ts';
import { examples } from '../contract/examples.ts';
import { asField } from '../contract/ids.ts';
import { type Kind, namedFields } from '../contract/kinds-of-ids.ts';
import { testDatabase } from '../support/database.ts';
import { makeOrganization, type TestOrganization } from '../support/organization.ts';

const FOREIGN = 'Theirs alone';
const TWICE = 'Two of a kind';

test.each(namedFields)('$via refuses a name in $field that nothing has', async ({ way, place }) => {
  const { key, input } = await sharedCall(way);
  const given = { ...input, [place.field]: asField(place, FOREIGN) };

  const code = isLookup(way, place.field) ? 'NOT_FOUND' : 'UNKNOWN_NAME';
  expect(await call(way, { input: given, key })).toEqual({ ok: false, code });
});

test.each(namedFields)('$via refuses a name in $field that two have', async (row) => {
  const { way, place, isByName } = row;
  const { key, input } = await sharedCall(way);
  const given = { ...input, [place.field]: asField(place, TWICE) };

  const code = isByName ? 'AMBIGUOUS_NAME' : 'UNKNOWN_NAME';
  expect(await call(way, { input: given, key })).toEqual({ ok: false, code });
});

test.each(namedFields)('$via takes a name in $field for an ID', async ({ way, place, kind }) => {
  const { organization, key } = await sharedOrganization();
  const input: Record<string, unknown> = await examples[way.name].input(organization);
  const given =
    place.field in input ? input[place.field] : await made[kind](organization, `${input.id}`);
  const names = await Promise.all([given].flat().map((id) => renamed[kind](`${id}`)));
  await renameTags(organization);
  const named = { ...input, [place.field]: place.isList ? names : names[0] };

  expect(await call(way, { input: named, key })).toMatchObject({ ok: true });
});

/** Whether the field names the object of a GraphQL query, which is null if it is not found. */
function isLookup({ transport, operation }: Way, field: string): boolean {
  const shape: Record<string, z.ZodType> = operation.input.shape;
  const isRequired = shape[field]?.safeParse(undefined).success === false;
  return transport === 'graphql' && isRead(operation) && isRequired;
}

/** IDs for fields that an example omits. */
const made: Record<Kind, (organization: TestOrganization, itemId: string) => Promise<string>> = {
  project: async (organization) => (await organization.makeProject()).id,
  async column(_organization, itemId) {
    const { prisma } = await testDatabase();
    const { boardId } = await prisma.workItem.findUniqueOrThrow({ where: { id: itemId } });
    return (await prisma.boardColumn.findFirstOrThrow({ where: { boardId } })).id;
  },
  tag: async (organization) => (await organization.makeTag(randomUUID())).id,
  member: async (organization) => (await organization.makeMember('member')).userId,
};

/** Gives the object of an ID a name that no other has, and returns a name of it. */
const renamed: Record<Kind, (id: string) => Promise<string>> = {
  async project(id) {
    const { prisma } = await testDatabase();
    return (await prisma.project.update({ where: { id }, data: { name: `Project ${id}` } })).name;
  },
  async column(id) {
    const { prisma } = await testDatabase();
    return (await prisma.boardColumn.update({ where: { id }, data: { name: `Column ${id}` } }))
      .name;
  },
  async tag(id) {
    const { prisma } = await testDatabase();
    return (await prisma.tag.update({ where: { id }, data: { name: `Tag ${id}` } })).name;
  },
  async member(id) {
    const { prisma } = await testDatabase();
    return (await prisma.user.findUniqueOrThrow({ where: { id } })).email;
  },
};

let shared: Promise<{ organization: TestOrganization; key: string }> | undefined;

/** An organization in which each kind of object has a name twice, beside one with foreign names. */
function sharedOrganization() {
  shared ??= makeShared();
  return shared;
}

const inputs = new Map<string, Promise<Record<string, unknown>>>();

/** A key and the input of an example. Refused calls change nothing, so that all rows share them. */
async function sharedCall(way: Way) {
  const { organization, key } = await sharedOrganization();
  const known = inputs.get(way.name) ?? prepare(way, organization);
  inputs.set(way.name, known);
  return { key, input: await known };
}

async function prepare(way: Way, organization: TestOrganization) {
  const input: Record<string, unknown> = await examples[way.name].input(organization);
  await renameTags(organization);
  const { prisma } = await testDatabase();
  const boards = await prisma.board.findMany({
    where: { organizationId: organization.id, columns: { none: { name: TWICE } } },
  });
  await prisma.boardColumn.createMany({
    data: boards.flatMap(({ id: boardId, organizationId }) =>
      [8, 9].map((order) => ({ boardId, organizationId, order, name: TWICE })),
    ),
  });
  return input;
}

async function makeShared() {
  const theirs = await makeOrganization();
  const organization = await makeOrganization();
  await fill(theirs, { tag: FOREIGN, name: FOREIGN });
  await fill(organization, { tag: TWICE.toLowerCase(), name: TWICE });
  await fill(organization, { tag: TWICE.toUpperCase(), name: TWICE });
  return { organization, key: (await organization.makeKey()).key };
}

async function fill(organization: TestOrganization, { tag, name }: { tag: string; name: string }) {
  const { prisma } = await testDatabase();
  await organization.makeProject(name);
  await organization.makeTag(tag);
  const { userId } = await organization.makeMember('member');
  await prisma.user.update({ where: { id: userId }, data: { name } });
  const board = await organization.makeBoard();
  const [column] = board.columns;
  await prisma.boardColumn.update({ where: { id: column?.id ?? '' }, data: { name } });
}

/** Examples make tags of one name, which an organization has only once. */
async function renameTags({ id }: TestOrganization) {
  const { prisma } = await testDatabase();
  await prisma.$executeRaw`
    UPDATE "tags" SET "name" = 'Tag ' || "id"
    WHERE "organizationId" = ${id}::uuid AND lower("name") <> ${TWICE.toLowerCase()}`;
}
