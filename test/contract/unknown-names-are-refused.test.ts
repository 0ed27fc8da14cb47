import { expect, test } from 'vitest';
import { z } from 'zod';
import { routes, tools } from '../../src/modules.ts';
import { hasBody, IDEMPOTENCY_FIELD } from '../../src/rest/request-input.ts';
import { parametersOf, type Route } from '../../src/rest/route.ts';
import { sessionRoutes } from '../../src/session-routes.ts';
import { openBrowser } from '../support/browser.ts';
import { callTool, rest } from '../support/clients.ts';
import { testDatabase } from '../support/database.ts';
import { makeOrganization } from '../support/organization.ts';
import { makeRecordedOperation } from '../support/recorded-operations.ts';

const ID = '01890000-0000-7000-8000-000000000000';

let shared: Promise<string> | undefined;

/** A key of an organization that all rows share: a refused request changes nothing. */
function sharedKey(): Promise<string> {
  shared ??= makeOrganization()
    .then((organization) => organization.makeKey())
    .then(({ key }) => key);
  return shared;
}

const rows = routes.map((route) => ({ via: `${route.method} ${route.path}`, route }));

test.each(rows)('$via names an unknown field and the one that was meant', async ({ route }) => {
  const key = await sharedKey();
  const { known, noun, send } = senderOf(route, key);
  const typo = `${known[0] ?? 'status'}x`;

  const { status, body } = await send(typo);

  expect({ status, code: body.code }).toEqual({ status: 400, code: 'UNKNOWN_FIELD' });
  expect(body.issues).toMatchObject([{ path: typo }]);
  expect(body.error).toContain(`Unknown ${noun}: ${typo}.`);
  if (known[0]) expect(body.error).toContain(`Did you mean ${known[0]}?`);
  for (const name of known) expect(body.error).toContain(name);
});

test.each(rows)('$via refuses fields where it reads none', async ({ route }) => {
  const key = await sharedKey();
  const { sendElsewhere } = senderOf(route, key);

  const { status, body } = await sendElsewhere('title');

  expect({ status, code: body.code }).toEqual({ status: 400, code: 'UNKNOWN_FIELD' });
});

test.each(tools)('the tool $definition.name names an unknown argument', async (tool) => {
  const key = await sharedKey();
  const { name } = tool.definition;
  const [known = 'status'] = Object.keys(tool.input.shape);

  const { body } = await callTool(key, {
    name,
    arguments: { [`${known}x`]: 'done' },
    path: '/mcp?toolsets=all',
  });

  expect(body.result).toMatchObject({ isError: true });
  const { text } = body.result.content[0];
  expect(text).toContain(`Unknown argument: ${known}x.`);
  expect(text).toContain('(UNKNOWN_FIELD)');
  if (Object.keys(tool.input.shape).length > 0) expect(text).toContain(`Did you mean ${known}?`);
});

test('a key that is sent as a name is not repeated', async () => {
  const key = await sharedKey();

  const { status, body } = await rest(key)('/api/projects', { method: 'POST', body: { [key]: 1 } });

  expect(status).toBe(400);
  expect(JSON.stringify(body)).not.toContain(key.slice(8, 40));
});

test('an unknown parameter of the MCP address is refused', async () => {
  const key = await sharedKey();

  const { status, body } = await callTool(key, {
    name: 'list_projects',
    arguments: {},
    path: `/mcp?projectID=${ID}`,
  });

  expect(status).toBe(400);
  expect(JSON.stringify(body)).toContain('Did you mean projectId?');
});

test.each(sessionRoutes)('$method $path refuses parameters', async ({ method, path }) => {
  const body = method === 'POST' ? { body: {} } : {};

  const { status, body: answer } = await openBrowser().ask(`${path}?emial=a`, { method, ...body });

  expect({ status, code: answer.code }).toEqual({ status: 400, code: 'UNKNOWN_FIELD' });
});

const former = routes.flatMap((route) =>
  (route.operation.formerFields ?? []).map((name) => ({
    via: `${route.method} ${route.path}`,
    route,
    name,
  })),
);

test.each(former)('$via accepts the former name $name, without effect', async ({ route, name }) => {
  const { key } = await (await makeOrganization()).makeKey();

  const { body } = await senderOf(route, key).send(name);

  expect(body.code).not.toBe('UNKNOWN_FIELD');
  expect(JSON.stringify(body)).not.toContain(`"${name}"`);
});

test('a deletion with a misspelled filter deletes nothing', async () => {
  const organization = await makeOrganization();
  const { key } = await organization.makeKey();
  await makeRecordedOperation(organization);
  const { prisma } = await testDatabase();
  const where = { organizationId: organization.id };

  const path = '/api/recorded-operations?lastSeenBefor=2026-01-01T00:00:00Z';
  const { status } = await rest(key)(path, { method: 'DELETE' });

  expect(status).toBe(400);
  expect(await prisma.recordedOperation.count({ where })).toBe(1);
});

test('no input has fields within fields, whose names would not be checked', () => {
  const nested = [...routes, ...tools].flatMap(({ operation, input }) =>
    Object.entries(input.shape)
      .filter(([, schema]) => hasFields(schema))
      .map(([name]) => `${operation.name}: ${name}`),
  );

  expect(nested).toEqual([]);
});

function hasFields(schema: z.core.$ZodType): boolean {
  if (schema instanceof z.ZodCodec) return hasFields(schema.def.in);
  if (schema instanceof z.ZodArray) return hasFields(schema.element);
  if (schema instanceof z.ZodUnion) return schema.options.some(hasFields);
  const isWrapper =
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodDefault;
  return isWrapper ? hasFields(schema.unwrap()) : schema instanceof z.ZodObject;
}

/** Sends a name to a route where it reads names, and where it reads none. */
function senderOf(route: Route, key: string) {
  const { method, path, input } = route;
  const inPath = [...parametersOf(path), IDEMPOTENCY_FIELD];
  const known = Object.keys(input.shape).filter((name) => !inPath.includes(name));
  const url = path.replaceAll(/:\w+/g, ID);
  const inQuery = (name: string) => rest(key)(`${url}?${name}=done`, { method });
  const inBody = (name: string) => rest(key)(url, { method, body: { [name]: 'done' } });
  const isBody = hasBody(route);
  return {
    known,
    noun: isBody ? 'field' : 'parameter',
    send: isBody ? inBody : inQuery,
    sendElsewhere: isBody || method === 'GET' ? inQuery : inBody,
  };
}
