#!/usr/bin/env bash
# Packages: @electric-sql/pglite 0.5.16, pglite-prisma-adapter 0.7.2 with
#   @prisma/driver-adapter-utils 7.10.0
# Expected: a type works as soon as CREATE TYPE has committed. pg 8.23.1 writes every JavaScript
#   array as an array literal (lib/utils.js) and needs no list of types for that.
# Happens: PGlite reads the array types once, when it opens. An enum that a migration creates later
#   has no array serializer and no array parser. An array parameter fails with "malformed array
#   literal", also through the Prisma adapter. Reading an array raises no error but returns the
#   string "{LOW,HIGH}", whose .includes('HIGH') is true as well. Scalar parameters work.
#   `refreshArrayTypes()` or reopening the folder repairs both.
# Matters: the first start, which migrates an empty folder, fails where every later start works.
#   Tests that open a migrated folder pass. Remedy: `refreshArrayTypes()` after migrations.
# Source: https://pglite.dev/docs/api#refresharraytypes,
#   https://github.com/electric-sql/pglite/issues/469; read in `_initArrayTypes` of PGlite's dist
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --prefix "$folder" --silent --no-audit --no-fund --ignore-scripts \
  @electric-sql/pglite@0.5.16 pglite-prisma-adapter@0.7.2 @prisma/driver-adapter-utils@7.10.0

cat >"$folder/finding.mjs" <<'JS'
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { PGlite } from '@electric-sql/pglite';
import { PrismaPGlite } from 'pglite-prisma-adapter';

const expected = [
  'created by a migration, scalar parameter: 1 row',
  'created by a migration, array parameter: malformed array literal: "HIGH"',
  'created by a migration, array parameter through Prisma: malformed array literal: "HIGH"',
  'created by a migration, array read: "{LOW,HIGH}"',
  'refreshed, array parameter: 1 row',
  'refreshed, array parameter through Prisma: 1 row',
  'refreshed, array read: ["LOW","HIGH"]',
  'opened again, array parameter: 1 row',
  'opened again, array read: ["LOW","HIGH"]',
];

for (const name of ['@electric-sql/pglite', 'pglite-prisma-adapter']) {
  const file = new URL(`node_modules/${name}/package.json`, import.meta.url);
  console.log(name, JSON.parse(readFileSync(file, 'utf8')).version);
}

const seen = [];
async function note(what, run) {
  const result = await run().catch((error) => error.cause?.originalMessage ?? error.message);
  seen.push(`${what}: ${result}`);
  console.log(seen.at(-1));
}
const rows = (result) => `${result.rows.length} row`;
const byArray = 'SELECT title FROM task WHERE priority = ANY($1)';
const read = (db) => db.query(`SELECT array['LOW', 'HIGH']::priority[] AS all`);
const readAll = (db) => read(db).then(({ rows: [row] }) => JSON.stringify(row.all));
const throughPrisma = (adapter) =>
  adapter.queryRaw({
    sql: byArray,
    args: [['HIGH']],
    argTypes: [{ scalarType: 'enum', arity: 'list' }],
  });

const dataDir = fileURLToPath(new URL('data', import.meta.url));
const db = await PGlite.create(dataDir);
const adapter = await new PrismaPGlite(db).connect();
await db.exec(`
  CREATE TYPE priority AS ENUM ('LOW', 'HIGH');
  CREATE TABLE task (title text, priority priority);
  INSERT INTO task VALUES ('Write it down', 'HIGH');
`);

const byScalar = 'SELECT title FROM task WHERE priority = $1';
await note('created by a migration, scalar parameter', () =>
  db.query(byScalar, ['HIGH']).then(rows),
);
await note('created by a migration, array parameter', () =>
  db.query(byArray, [['HIGH']]).then(rows),
);
await note('created by a migration, array parameter through Prisma', () =>
  throughPrisma(adapter).then(rows),
);
await note('created by a migration, array read', () => readAll(db));

await db.refreshArrayTypes();
await note('refreshed, array parameter', () => db.query(byArray, [['HIGH']]).then(rows));
await note('refreshed, array parameter through Prisma', () => throughPrisma(adapter).then(rows));
await note('refreshed, array read', () => readAll(db));
await db.close();

const again = await PGlite.create(dataDir);
await note('opened again, array parameter', () => again.query(byArray, [['HIGH']]).then(rows));
await note('opened again, array read', () => readAll(again));
await again.close();

const changed = expected.filter((line, index) => line !== seen[index]);
console.log(changed.length === 0 ? 'as described' : `changed: no longer "${changed.join('", "')}"`);
process.exitCode = changed.length === 0 ? 0 : 1;
JS
node "$folder/finding.mjs"
