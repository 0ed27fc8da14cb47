import { isDeepStrictEqual } from 'node:util';
import { expect } from 'vitest';
import { graphqlExecutor } from '../../src/graphql/compiled-queries-plugin.ts';
import { type Permission, permissions } from '../../src/kernel/permission.ts';
import { schema } from '../../src/schema.ts';
import { createTestApp } from '../support/app.ts';
import { channelMessages } from '../support/channel-messages.ts';
import { type Json, rest } from '../support/clients.ts';
import { testDatabase } from '../support/database.ts';
import { makeOneOfEach } from '../support/one-of-each.ts';
import { makeOrganization } from '../support/organization.ts';
import { idOf, makeAppVersion } from '../support/registered-operations.ts';
import { countFieldsOfQueries, fieldsOfQueries, queriesOfEveryField } from './every-field.ts';
import { type Reading, refuse } from './refuse.ts';

/** Uncompiled runs of a query before it is compiled. */
const executors = { compiled: 0, plain: Number.POSITIVE_INFINITY };

/** The body of a request in each mode. */
const modes = {
  off: (query: string) => ({ query }),
  safelist: (query: string) => ({ documentId: idOf(query) }),
};

export type Way = { executor: keyof typeof executors; mode: keyof typeof modes };
type KeyKind = { kind: string; may: readonly Permission[] };

export const singlePermissions: readonly KeyKind[] = permissions.map((name) => ({
  kind: `only ${name}`,
  may: [name],
}));

export const allButOne: readonly KeyKind[] = permissions
  .filter((name) => name.endsWith(':read'))
  .map((name) => ({
    kind: `all but ${name}`,
    may: permissions.filter((each) => each !== name),
  }));

/** The number of fields that queries reach. */
export const fieldCount = countFieldsOfQueries(schema);

async function makeWalk(kinds: readonly KeyKind[]) {
  const organization = await makeOrganization();
  const ids = await makeOneOfEach(organization);
  const ofTypes = queriesOfEveryField({
    schema,
    toValue: (argument, type) =>
      argument === 'ids'
        ? [ids.get('WorkItem')]
        : ids.get(argument === 'projectId' ? 'Project' : type),
  });
  const queries = [...ofTypes, queryOfGroup(ids.get('Group'))];
  const operations = Object.fromEntries(queries.map((text) => [idOf(text), text]));
  await makeAppVersion(organization.id, { operations });
  const keys = [];
  for (const { kind, may } of kinds) {
    const { key } = await organization.makeKey({ permissions: may });
    keys.push({ kind, may: new Set<string>(may), key });
  }
  return {
    organizationId: organization.id,
    queries,
    keys,
    full: (await organization.makeKey()).key,
  };
}

/** The fields that only an epic, feature or story has. */
function queryOfGroup(id: string | undefined): string {
  return `query WalkGroup { viewer { role } group: workItem(id: "${id}") {
    childrenSummary { totalLeafCount doneCount progress } } }`;
}

const walks = new Map<readonly KeyKind[], ReturnType<typeof makeWalk>>();

/**
 * Reads every field with keys of each kind. Returns the answers in which more than the refused fields
 * differs from the answer to a key with all permissions, and the fields without any value there.
 */
export async function walkFields(kinds: readonly KeyKind[], { executor, mode }: Way) {
  const walk = walks.get(kinds) ?? makeWalk(kinds);
  walks.set(kinds, walk);
  const { organizationId, queries, keys, full } = await walk;
  const { prisma } = await testDatabase();
  const data = { operationMode: mode };
  await prisma.organization.update({ where: { id: organizationId }, data });
  const compileAfter = executors[executor];
  const { fetch } = await createTestApp({ operationCostLimit: 1_000_000_000, compileAfter });

  async function ask(key: string, query: string): Promise<Json> {
    const request = { method: 'POST', body: modes[mode](query) };
    const send = () => rest(key, fetch)('/graphql', request);
    const { result, messages } = await channelMessages(graphqlExecutor, send);
    expect({ messages, body: result.body }).toMatchObject({ messages: [executor] });
    return result.body;
  }

  const found = new Set<string>();
  const wrong = [];
  for (const query of queries) {
    const whole = await ask(full, query);
    expect(whole.errors).toBeUndefined();
    refuse(
      query,
      { schema, may: new Set(permissions), refused: [], found },
      { full: whole.data, own: whole.data },
    );
    for (const { kind, may, key } of keys) {
      const own = await ask(key, query);
      const reading: Reading = { schema, may, refused: [], found: new Set() };
      const right = refuse(query, reading, { full: whole.data, own: own.data });
      const answer = { data: own.data, refused: (own.errors ?? []).map(toText).sort() };
      const expected = { data: right, refused: reading.refused.sort() };
      if (!isDeepStrictEqual(answer, expected)) wrong.push({ kind, query, answer, expected });
    }
  }
  return { wrong, missing: fieldsOfQueries(schema).filter((field) => !found.has(field)) };
}

function toText({ path, extensions }: { path: unknown[]; extensions: Json }): string {
  return `${extensions.code} at ${path.join('.')}`;
}
