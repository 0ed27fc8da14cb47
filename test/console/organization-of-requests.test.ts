import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { callGraphql } from '../../src/console/app/client/call-graphql.ts';
import { pollGraphql } from '../../src/console/app/client/poll-graphql.ts';
import * as generated from '../../src/console/generated/graphql.ts';

const APP = 'src/console/app';
const ORGANIZATION = '01890000-0000-7000-8000-000000000000';

const documents = Object.entries(generated).filter(([name]) => /[a-z]Document$/.test(name));
const operations = readdirSync('src/console/operations')
  .map((file) => readFileSync(path.join('src/console/operations', file), 'utf8'))
  .filter((text) => /^(query|mutation)/m.test(text));

afterEach(() => {
  vi.unstubAllGlobals();
});

test('every operation of the console names the organization of its page', async () => {
  const named: (string | null)[] = [];
  vi.stubGlobal('document', { baseURI: 'http://localhost/' });
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
    named.push(new Request(url, init).headers.get('x-organization-id'));
    return Response.json({ data: {} });
  });

  for (const [, document] of documents) {
    const call = { organizationId: ORGANIZATION, document, variables: {} };
    await callGraphql(call as Parameters<typeof callGraphql>[0]);
    await pollGraphql(call as Parameters<typeof callGraphql>[0], undefined);
  }

  expect(named).toEqual(operations.flatMap(() => [ORGANIZATION, ORGANIZATION]));
});

test('a page of the console has no way to send a request but in its own organization', () => {
  const files = readdirSync(APP, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.tsx?$/.test(file),
  );
  const those = (sends: RegExp) =>
    files.filter((file) => sends.test(readFileSync(path.join(APP, file), 'utf8'))).sort();

  expect(those(/\bfetch\(|XMLHttpRequest|sendBeacon|new WebSocket|new EventSource/)).toEqual([
    'client/send.ts',
  ]);
  expect(those(/import .*\bsend\b.*'\.+\/(?:client\/)?send\.ts'/)).toEqual([
    'client/call-graphql.ts',
    'client/call-route.ts',
    'client/poll-graphql.ts',
  ]);
  expect(those(/import .*callGraphql/)).toEqual(['session/use-graphql.ts']);
  expect(those(/import .*pollGraphql/)).toEqual(['session/use-poll-graphql.ts']);
  expect(those(/import .*callRoute/)).toEqual(['client/auth-routes.ts']);
});
