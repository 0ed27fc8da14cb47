import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openEmbeddedDatabase } from '../../src/db/embedded-database.ts';
import { testDatabase } from '../support/database.ts';
import { makeOrganization } from '../support/organization.ts';
import { idOf, makeAppVersion } from '../support/registered-operations.ts';

const text = 'query ListTags { tags { name color } }';

let folder = '';
let proposed = '';

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'schema-check-'));
  proposed = path.join(folder, 'proposed.graphql');
  const schema = await readFile('schema.graphql', 'utf8');
  await writeFile(
    proposed,
    schema.replace(/(type Tag implements Node \{)[^}]*?color: String!/, '$1'),
  );
});

afterAll(() => rm(folder, { recursive: true }));

test('the schema of this code does not break the released schema', () => {
  expect(check([])).toMatchObject({ status: 0, stderr: '' });
});

test('a removed field is reported and fails the command', () => {
  const { status, stdout } = check(['--schema', proposed]);

  expect({ status, stdout }).toEqual({
    status: 1,
    stdout: expect.stringContaining('  Tag.color: Tag.color was removed.\n'),
  });
});

test('the broken operations in a data folder are printed as JSON, and the folder does not change', async () => {
  const dataDir = path.join(folder, 'data');
  await fillDataDir(dataDir);

  const answers = [1, 2].map(() => check(['--schema', proposed, '--data-dir', dataDir, '--json']));

  for (const { status, stdout, stderr } of answers) {
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    expect(JSON.parse(stdout)).toEqual({
      breakingChanges: [
        { coordinate: 'Tag.color', type: 'FIELD_REMOVED', message: 'Tag.color was removed.' },
      ],
      operations: {
        checked: 1,
        broken: [
          {
            organization: 'acme',
            app: 'web',
            version: '1.0.0',
            name: 'ListTags',
            reasons: [
              { coordinate: 'Tag.color', message: 'Cannot query field "color" on type "Tag".' },
            ],
          },
        ],
      },
      manifests: expect.objectContaining({ broken: [] }),
    });
  }
});

test.skipIf(!inject('databaseUrl'))('a PostgreSQL server is checked, too', async () => {
  await testDatabase();
  const { id } = await makeOrganization();
  const version = idOf(id).slice(7, 20);
  await makeAppVersion(id, { version, operations: { tags: text } });

  const { status, stdout } = check(['--schema', proposed], {
    DATABASE_URL: inject('databaseUrl') ?? '',
  });

  expect(status).toBe(1);
  expect(stdout).toContain(`web ${version}  ListTags`);
});

const wrong = [
  [['--schema', '/none.graphql'], {}, /no such file/],
  [['--data-dir', '/none'], {}, /There is no embedded database in \/none\./],
  [['--what'], {}, /Unknown option '--what'/],
  [['rest'], {}, /Unexpected argument 'rest'/],
  [[], { DATABASE_URL: 'postgresql://a@127.0.0.1:1/a' }, /DATABASE_URL cannot be opened/],
] as const;

test.each(wrong)('%j %j is reported in one sentence', (argv, env, said) => {
  const { status, stdout, stderr } = check(argv, env);

  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toMatch(said);
  expect(stderr.trim().split('\n')).toHaveLength(1);
});

/** Runs the command like `npm run schema:check`. */
function check(argv: readonly string[], env: Record<string, string> = {}) {
  const command = ['node_modules/.bin/tsx', 'scripts/check-schema.ts', ...argv];
  return spawnSync(process.execPath, command, {
    encoding: 'utf8',
    env,
  });
}

/** A data folder of a stopped server, with an organization and its operation. */
async function fillDataDir(dataDir: string): Promise<void> {
  await mkdir(dataDir);
  const { prisma, close } = await openEmbeddedDatabase({
    location: path.join(dataDir, 'postgres'),
    migrationsDir: path.resolve('prisma/migrations'),
  });
  const organization = await prisma.organization.create({ data: { name: 'Acme', slug: 'acme' } });
  const organizationId = organization.id;
  const { id: appVersionId } = await prisma.appVersion.create({
    data: { organizationId, app: 'web', version: '1.0.0' },
  });
  const hash = idOf(text).slice(7);
  const { id: operationId } = await prisma.registeredOperation.create({
    data: { organizationId, hash, normalizedHash: hash, text, name: 'ListTags', kind: 'query' },
  });
  const documentId = idOf(text);
  await prisma.documentId.create({
    data: { organizationId, documentId, appVersionId, operationId },
  });
  const data = { status: 'active' as const, activatedAt: new Date() };
  await prisma.appVersion.updateMany({ where: { id: appVersionId }, data });
  await close();
}
