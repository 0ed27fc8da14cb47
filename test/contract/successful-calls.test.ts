import { beforeAll, describe, expect, test } from 'vitest';
import type { Permission } from '../../src/kernel/permission.ts';
import { createTestApp, recording, TEST_SECRET, type TestApp } from '../support/app.ts';
import type { Fetch, Json } from '../support/clients.ts';
import { contentOf } from '../support/content.ts';
import { makeOrganization } from '../support/organization.ts';
import { anonymous, rowsOf } from './anonymous.ts';
import { call, canSay, eachWay, type Outcome, operations, type Way } from './call.ts';
import { namesOfUndeclared } from './declared-headers.ts';
import { examples, type OperationName } from './examples.ts';

// Each operation runs once in each way, in its own organization and with the least permissions. The
// tests then check all rules for successful calls on these results.

type Call = {
  outcome: Outcome;
  /** Whether the way takes the whole input. */
  isWhole: boolean;
  /** Names of the headers that its REST route does not declare in OpenAPI. */
  undeclaredHeaders: string[];
  /** All answers and log lines. */
  written: string;
  content: Record<string, Json[]>;
  secrets: string[];
};

let app: TestApp;

beforeAll(async () => {
  app = await createTestApp();
});

describe.each(operations)('$name', ({ name, ways }) => {
  let calls: Record<string, Call> = {};
  let foreignIds: string[] = [];

  beforeAll(async () => {
    foreignIds = await idsOfOthers(name);
    calls = await eachWay(ways, callAlone);
  });

  test('needs only its permission, and that to read its answer, in every way', () => {
    expect(Object.keys(calls)).toHaveLength(ways.length);
    expect(refusals(calls)).toEqual({});
  });

  test('has the same answer and the same effect on each transport', () => {
    const [first, ...others] = Object.entries(calls).filter(([, { isWhole }]) => isWhole);
    for (const [via, other] of others) {
      expect(anonymous(other.outcome), via).toMatchObject(anonymous(first?.[1].outcome));
      expect(rowsOf(other.content), via).toEqual(rowsOf(first?.[1].content ?? {}));
    }
    expect(first).toBeDefined();
  });

  test('answers over REST with standard and declared headers only', () => {
    const undeclared = Object.entries(calls).filter(
      ([, call]) => call.undeclaredHeaders.length > 0,
    );
    expect(undeclared.map(([via, call]) => [via, call.undeclaredHeaders])).toEqual([]);
  });

  test('shows no data of another organization', () => {
    const shown = new Set(idsIn(calls));
    expect(foreignIds.length).toBeGreaterThan(0);
    expect(foreignIds.filter((id) => shown.has(id))).toEqual([]);
  });

  test('reveals no key, hash or secret in its answer or in the log', () => {
    const told = Object.entries(calls).filter(([, { secrets, written }]) =>
      secrets.some((secret) => written.includes(secret)),
    );
    expect(told.map(([via]) => via)).toEqual([]);
  });
});

/** IDs of another organization's objects, including those that the operation is about. */
async function idsOfOthers(name: OperationName): Promise<string[]> {
  const theirs = await makeOrganization();
  await theirs.makeProject('Theirs');
  await theirs.makeWorkItem();
  await theirs.makeKey();
  await examples[name].input(theirs);
  return idsIn(await contentOf(theirs.id));
}

/** The effects of a call in an otherwise idle organization. */
async function callAlone(way: Way): Promise<Call> {
  const organization = await makeOrganization();
  const permissions = permissionsFor(way);
  const { id, key } = await organization.makeKey({ permissions });
  const input = await examples[way.name].input(organization);
  const { fetch: send, answers } = recording(app);
  let undeclaredHeaders: string[] = [];
  const fetch: Fetch = async (request) => {
    const response = await send(request);
    if (way.transport === 'rest') undeclaredHeaders = namesOfUndeclared(way.via, response);
    return response;
  };
  const logged = app.logLines.length;

  const outcome = await call(way, { input, key, fetch });

  const lines = app.logLines.slice(logged);
  if (answers.length === 0 || lines.length === 0) throw new Error(`${way.via} was not heard of.`);
  const content = await contentOf(organization.id);
  return {
    outcome,
    isWhole: canSay(way, input),
    undeclaredHeaders,
    written: [...answers, ...lines].join('\n'),
    content,
    secrets: [key.slice(15), TEST_SECRET, ...hashesOf(content, id)],
  };
}

function permissionsFor({ name, operation }: Way): Permission[] {
  // Without a required permission, any key may call the operation.
  const shown = operation.shows ? [operation.shows] : [];
  return [operation.permission ?? 'projects:read', ...shown, ...(examples[name].alsoNeeds ?? [])];
}

/** The stored hashes of the key and the links, in every encoding. */
function hashesOf(content: Record<string, Json[]>, id: string): string[] {
  const { apiKeys = [], invitations = [] } = content;
  const hex: string = apiKeys.find((row) => row.id === id).keyHash.replace('\\x', '');
  const ofLinks = invitations.map(({ tokenHash }) => tokenHash);
  return [hex, Buffer.from(hex, 'hex').toString('base64'), ...ofLinks];
}

function refusals(calls: Record<string, Call>): Record<string, Outcome> {
  const refused = Object.entries(calls).filter(([, { outcome }]) => !outcome.ok);
  return Object.fromEntries(refused.map(([via, { outcome }]) => [via, outcome]));
}

function idsIn(value: unknown): string[] {
  return JSON.stringify(value).match(/[0-9a-f]{8}-[0-9a-f-]{27}/g) ?? [];
}
