import { excludedFromMcp, tools } from '../../src/mcp/tools.ts';
import { excludedFromRest, routes } from '../../src/rest/routes.ts';
import { apiKeySchema } from '../../src/services/api-keys/api-key.ts';
import { catalogue } from '../../src/services/catalogue.ts';
import { permissionNameSchema } from '../../src/services/permission.ts';
import { projectStatusSchema } from '../../src/services/projects/project.ts';
import { getViewer } from '../../src/services/viewer/get-viewer.ts';
import { type Fetch, graphql, type Json, mcp, rest } from '../support/clients.ts';
import { examples, type OperationName } from './examples.ts';

const transports = ['graphql', 'rest', 'mcp'] as const;

type TransportName = (typeof transports)[number];

/** What came of a call, in the same form whichever way it went. */
export type Outcome = { ok: true; data: Json } | { ok: false; code: string };

export type Call = {
  transport: TransportName;
  operation: OperationName;
  input: Record<string, unknown>;
  key: string | undefined;
  fetch?: Fetch;
};

/** Every way in which every operation can be called. */
export const ways = transports.flatMap((transport) =>
  catalogue
    .filter(({ name }) => isBound(transport, name))
    .map((operation) => ({ transport, operation, name: operation.name })),
);

const callers = { graphql: callGraphQL, rest: callRest, mcp: callMcp };

/** Calls an operation over a transport with that transport's own client. */
export function call(request: Call): Promise<Outcome> {
  return callers[request.transport](request);
}

function isBound(transport: TransportName, name: OperationName): boolean {
  if (transport === 'rest') return !(name in excludedFromRest);
  return transport === 'graphql' || !(name in excludedFromMcp);
}

async function callGraphQL({ operation, input, key, fetch }: Call): Promise<Outcome> {
  const { document } = examples[operation];
  const names = isMutation(document) ? { input: toEnums(input) } : toEnums(input);
  const { body } = await graphql(key, fetch)(document, names);
  const code = body.errors?.[0]?.extensions?.code ?? body.code;
  if (code) return { ok: false, code };

  const answer = body.data.answer;
  if (answer === null) return { ok: false, code: 'NOT_FOUND' };
  if (/Error$/.test(answer.__typename ?? '')) return { ok: false, code: answer.code };
  return { ok: true, data: fromEnums(answer.nodes ?? answer.project ?? unwrap(answer)) };
}

/** A result that holds one thing besides its type is that thing. */
function unwrap(answer: Json): Json {
  if (answer.key) return { ...answer.apiKey, key: answer.key };
  return answer.apiKey?.isActive === undefined ? answer : answer.apiKey;
}

async function callRest({ operation, input, key, fetch }: Call): Promise<Outcome> {
  const route = routes.find((row) => row.operation.name === operation);
  if (!route) throw new Error(`${operation} has no route.`);
  const path = route.path.replaceAll(/:(\w+)/g, (_, name) => encodeURIComponent(`${input[name]}`));
  const names = Object.keys(input).filter((name) => !route.path.includes(`:${name}`));
  const others = Object.fromEntries(names.map((name) => [name, input[name]]));
  const isGet = route.method === 'GET';
  const query = isGet && names.length > 0 ? `?${new URLSearchParams(others as never)}` : '';
  const { body } = await rest(key, fetch)(`${path}${query}`, {
    method: route.method,
    ...(!isGet && { body: others }),
  });
  if (!body.success) return { ok: false, code: body.code };
  return { ok: true, data: body.data.revoked ? body.data.apiKey : body.data };
}

async function callMcp({ operation, input, key, fetch }: Call): Promise<Outcome> {
  const tool = tools.find((row) => row.operation.name === operation);
  if (!tool) throw new Error(`${operation} has no tool.`);
  const client = await mcp(key, { path: '/mcp?toolsets=all', fetch }).catch(() => undefined);
  if (!client) return { ok: false, code: 'UNAUTHENTICATED' };
  const result: Json = await client.callTool({ name: tool.definition.name, arguments: input });
  await client.close();
  if (result.isError) {
    return { ok: false, code: /\((\w+)\)$/.exec(result.content[0].text)?.[1] ?? 'NONE' };
  }
  return { ok: true, data: unwrapTool(result.structuredContent) };
}

/** Lists and users have the names that older clients know. */
function unwrapTool({ projects, apiKeys, revoked, apiKey, ...data }: Json): Json {
  if (projects ?? apiKeys) return projects ?? apiKeys;
  if (revoked) return apiKey;
  if (!data.role) return data;
  const { id, name, email } = data;
  return { ...data, apiKey, user: { id, name, email } };
}

function isMutation(document: string): boolean {
  return document.startsWith('mutation');
}

const ENUM_FIELDS = new Set(['permissions', 'status', 'role']);

const enumValues = [
  ...permissionNameSchema.options,
  ...projectStatusSchema.options,
  ...apiKeySchema.shape.status.options,
  ...getViewer.output.shape.role.options,
];

const valueOfSpelling = new Map(enumValues.map((value) => [spell(value), value]));

/** GraphQL spells enumeration values in its own way: `projects:read` is `PROJECTS_READ`. */
function spell(value: string): string {
  return value.replaceAll(/[^A-Za-z0-9]/g, '_').toUpperCase();
}

function toEnums(input: Record<string, unknown>): Record<string, unknown> {
  return mapEnums(input, spell) as Record<string, unknown>;
}

function fromEnums(data: Json): Json {
  return mapEnums(data, (spelling) => valueOfSpelling.get(spelling) ?? spelling);
}

function mapEnums(value: unknown, map: (text: string) => string): unknown {
  if (Array.isArray(value)) return value.map((inner) => mapEnums(inner, map));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => {
      if (!ENUM_FIELDS.has(name)) return [name, mapEnums(inner, map)];
      return [name, Array.isArray(inner) ? inner.map(map) : map(inner)];
    }),
  );
}
