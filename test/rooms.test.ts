import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

/**
 * The layers of the server, lowest first, each with its rooms. A file may import its own room and rooms
 * of lower layers. Rooms of one layer must not import each other.
 */
const layers = [
  ['errors.ts', 'version.ts'],
  ['error-texts'],
  ['db'],
  ['budget'],
  ['kernel'],
  ['transport'],
  ['http', 'graphql', 'rest', 'mcp'],
  ['identity/organizations', 'identity/people'],
  ['identity/api-keys', 'identity/sessions'],
  ['identity/members'],
  ['identity/invitations', 'identity/password-resets', 'identity/viewer'],
  ['documents/policy', 'documents/registered'],
  ['documents/recorded', 'documents/tools'],
  ['documents/graphql'],
  ['planning/hierarchy', 'planning/tags'],
  ['planning/projects'],
  ['planning/boards', 'planning/project-members', 'planning/project-resources'],
  ['planning/work-items'],
  [
    'planning/ai-sessions',
    'planning/assignees',
    'planning/board-views',
    'planning/comments',
    'planning/dependencies',
    'planning/events',
    'planning/ideas',
    'planning/milestones',
    'planning/roadmaps',
  ],
  ['planning/overviews'],
  ['nodes', 'setup'],
  ['modules.ts', 'session-routes.ts'],
  ['schema.ts', 'openapi.ts', 'errors-page'],
  ['app-options.ts'],
  ['context-factory.ts'],
  ['app.ts'],
  ['config.ts'],
  ['server.ts'],
  ['workers'],
  ['main.ts'],
];

const IMPORT = /(?:from|import\(?)\s*'(\.{1,2}\/[^']+)'/g;
const ENGINE = /^(?:http|graphql|rest|mcp)\//;
const TRANSPORT = /^(?:transport|graphql|rest|mcp)\//;
const BINDING = /\/(?:module|rest|mcp|graphql)\.ts$|\/graphql\//;
const DOMAIN = /^(?:identity|planning|documents)\//;

type Arrow = { from: string; to: string };

const rooms = layers.flatMap((names, layer) => names.map((name) => ({ name, layer })));
const roomOf = (file: string) => rooms.find(({ name }) => `${file}/`.startsWith(`${name}/`));
const isBinding = (file: string) => DOMAIN.test(file) && BINDING.test(file);

/** The rule that an import violates. */
function violatedRule({ from, to }: Arrow): string | undefined {
  const [own, other] = [roomOf(from), roomOf(to)];
  if (!own) return 'a file stands in a room of the list';
  if (other && other !== own && other.layer >= own.layer) return 'imports point down';
  const areas = [from, to].map((file) => file.split('/')[0]);
  if (['documents planning', 'planning documents'].includes(areas.join(' '))) {
    return 'planning and documents do not meet';
  }
  if (DOMAIN.test(from) && !isBinding(from) && ENGINE.test(to))
    return 'only bindings use an engine';
  if (to.startsWith('db/') && (TRANSPORT.test(from) || isBinding(from))) {
    return 'only operations use the database';
  }
  if (to.endsWith('/module.ts') && from !== 'modules.ts') return 'only modules.ts lists modules';
  return undefined;
}

const arrows: Arrow[] = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !/^(?:console|cli)\/|\/generated\//.test(file))
  .flatMap((from) =>
    [...readFileSync(path.join('src', from), 'utf8').matchAll(IMPORT)].map(
      ([, specifier = '']) => ({ from, to: path.join(path.dirname(from), specifier) }),
    ),
  );

test('every import of the server obeys the layers', () => {
  const violations = arrows
    .map((arrow) => ({ ...arrow, rule: violatedRule(arrow) }))
    .filter(({ rule }) => rule !== undefined);

  expect(arrows.length).toBeGreaterThan(1000);
  expect(violations).toEqual([]);
});

test.each([
  ['services/a.ts', 'db/database.ts', 'a file stands in a room of the list'],
  ['db/a.ts', 'kernel/operation.ts', 'imports point down'],
  ['errors.ts', 'db/database.ts', 'imports point down'],
  ['kernel/a.ts', 'planning/tags/tag.ts', 'imports point down'],
  ['kernel/a.ts', 'rest/route.ts', 'imports point down'],
  ['mcp/a.ts', 'http/gate.ts', 'imports point down'],
  ['mcp/a.ts', 'graphql/builder.ts', 'imports point down'],
  ['rest/a.ts', 'modules.ts', 'imports point down'],
  ['http/a.ts', 'identity/members/role.ts', 'imports point down'],
  ['http/a.ts', 'config.ts', 'imports point down'],
  ['planning/tags/graphql/a.ts', 'planning/work-items/work-item.ts', 'imports point down'],
  ['planning/comments/a.ts', 'planning/ideas/idea.ts', 'imports point down'],
  ['planning/tags/a.ts', 'documents/policy/module.ts', 'planning and documents do not meet'],
  ['documents/tools/a.ts', 'planning/tags/tag.ts', 'imports point down'],
  ['planning/tags/a.ts', 'rest/route.ts', 'only bindings use an engine'],
  ['identity/sessions/a.ts', 'http/gate.ts', 'only bindings use an engine'],
  ['rest/a.ts', 'db/database.ts', 'only operations use the database'],
  ['planning/tags/graphql/a.ts', 'db/database.ts', 'only operations use the database'],
  ['planning/tags/rest.ts', 'db/database.ts', 'only operations use the database'],
  ['planning/ideas/a.ts', 'planning/tags/module.ts', 'only modules.ts lists modules'],
  ['planning/tags/create-tag.ts', 'planning/tags/tag.ts', undefined],
  ['planning/tags/create-tag.ts', 'db/transaction.ts', undefined],
  ['planning/tags/rest.ts', 'rest/route.ts', undefined],
  ['planning/comments/graphql/comment.ts', 'planning/work-items/graphql/work-item.ts', undefined],
  ['modules.ts', 'planning/tags/module.ts', undefined],
])('%s -> %s: %s', (from, to, rule) => {
  expect(violatedRule({ from, to })).toBe(rule);
});

/** Code of session routes and of the MCP engine, whose failures no operation declares. */
const OUTSIDE_OPERATIONS = [
  'identity/invitations/accept-invitation.ts',
  'identity/invitations/find-invitation.ts',
  'identity/password-resets/find-password-reset.ts',
  'planning/projects/require-project.ts',
];

test('operations throw only declared failures', () => {
  const wrong = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((file) => DOMAIN.test(file) && file.endsWith('.ts') && !file.endsWith('-failures.ts'))
    .filter((file) => !/^(?:identity\/sessions|documents\/graphql)\//.test(file))
    .filter((file) => !OUTSIDE_OPERATIONS.includes(file))
    .filter((file) => {
      const text = readFileSync(path.join('src', file), 'utf8');
      return /new DomainError\(|(?<!\bfail\(\s*)\b\w+Failures\.\w+/.test(text);
    });

  expect(wrong).toEqual([]);
});

test('docs/architecture.md shows every room', () => {
  const page = readFileSync('docs/architecture.md', 'utf8');
  const picture = /```\n(main\.ts[\s\S]*?)```/.exec(page)?.[1] ?? '';

  expect(rooms.filter(({ name }) => !picture.includes(path.basename(name)))).toEqual([]);
});
