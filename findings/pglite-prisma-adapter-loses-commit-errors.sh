#!/usr/bin/env bash
# Packages: pglite-prisma-adapter 0.7.2, @electric-sql/pglite 0.5.16, prisma and
#   @prisma/client 7.10.0
# Expected: `prisma.$transaction` rejects if COMMIT fails, as PGlite's own `transaction` does.
# Happens: it resolves with the result of the callback, and PostgreSQL has rolled everything back.
#   The adapter settles one promise twice: with the transaction at its start, then with the error of
#   COMMIT. The second has no effect, so the adapter's `commit()` awaits a promise without an error.
# Matters: deferred constraints and constraint triggers are checked at COMMIT. The caller gets the ID
#   of a row that does not exist. Remedy: `SET CONSTRAINTS ALL IMMEDIATE` as the last statement of
#   the transaction, which makes the check a statement whose error arrives.
# Source: read in `startTransactionInner` of pglite-prisma-adapter's dist/index.mjs. Prisma's adapter
#   for PlanetScale had the same error: https://github.com/prisma/orm/pull/29155
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --prefix "$folder" --silent --no-audit --no-fund --ignore-scripts \
  pglite-prisma-adapter@0.7.2 @electric-sql/pglite@0.5.16 prisma@7.10.0 @prisma/client@7.10.0

cat >"$folder/schema.prisma" <<'PRISMA'
generator client {
  provider = "prisma-client-js"
  output   = "./client"
}
datasource db {
  provider = "postgresql"
}
model Task {
  id       Int @id @default(autoincrement())
  position Int
}
PRISMA
# With a path, the command downloads no schema engine, which generating does not use.
(cd "$folder" && PRISMA_SCHEMA_ENGINE_BINARY=$(command -v node) CHECKPOINT_DISABLE=1 \
  node node_modules/prisma/build/index.js generate --schema schema.prisma >generate.log 2>&1) ||
  { cat "$folder/generate.log"; exit 1; }

cat >"$folder/finding.mjs" <<'JS'
import { readFileSync } from 'node:fs';
import { PGlite } from '@electric-sql/pglite';
import { PrismaPGlite } from 'pglite-prisma-adapter';
import client from './client/index.js';

const expected = [
  'PGlite, duplicate position: rejected, 23505',
  'PGlite, stored: 0',
  'Prisma, duplicate position: resolved, a task with an ID',
  'Prisma, stored: 0',
  'Prisma with a list of operations, duplicate position: resolved, a task with an ID',
  'Prisma with a list of operations, stored: 0',
  'Prisma with SET CONSTRAINTS, duplicate position: rejected, 23505',
  'Prisma with SET CONSTRAINTS, stored: 0',
  'Prisma, free position: resolved, a task with an ID',
  'Prisma, stored: 1',
];

for (const name of ['pglite-prisma-adapter', '@electric-sql/pglite', '@prisma/client']) {
  const file = new URL(`node_modules/${name}/package.json`, import.meta.url);
  console.log(name, JSON.parse(readFileSync(file, 'utf8')).version);
}

const db = await PGlite.create();
await db.exec(`
  CREATE TABLE "Task" (
    id serial PRIMARY KEY,
    position int UNIQUE DEFERRABLE INITIALLY DEFERRED
  );
  INSERT INTO "Task" (position) VALUES (1);
`);
const prisma = new client.PrismaClient({ adapter: new PrismaPGlite(db) });

const seen = [];
function note(line) {
  seen.push(line);
  console.log(line);
}
const codeOf = ({ code, meta }) => meta?.driverAdapterError.cause.originalCode ?? code;
async function run(name, what, start) {
  const result = await start().then(
    (task) => `resolved, ${task.id > 0 ? 'a task with an ID' : 'no task'}`,
    (error) => `rejected, ${codeOf(error)}`,
  );
  note(`${name}, ${what}: ${result}`);
  const { rows } = await db.query('SELECT count(*) - 1 AS stored FROM "Task"');
  note(`${name}, stored: ${rows[0].stored}`);
}

const duplicate = { data: { position: 1 } };
await run('PGlite', 'duplicate position', () =>
  db.transaction((tx) => tx.query('INSERT INTO "Task" (position) VALUES (1)')),
);
await run('Prisma', 'duplicate position', () =>
  prisma.$transaction((tx) => tx.task.create(duplicate)),
);
await run('Prisma with a list of operations', 'duplicate position', async () => {
  const operations = [prisma.task.create(duplicate), prisma.task.count()];
  const [task] = await prisma.$transaction(operations);
  return task;
});
await run('Prisma with SET CONSTRAINTS', 'duplicate position', () =>
  prisma.$transaction(async (tx) => {
    const task = await tx.task.create(duplicate);
    await tx.$executeRaw`SET CONSTRAINTS ALL IMMEDIATE`;
    return task;
  }),
);
await run('Prisma', 'free position', () =>
  prisma.$transaction((tx) => tx.task.create({ data: { position: 2 } })),
);
await prisma.$disconnect();
await db.close();

const changed = expected.filter((line, index) => line !== seen[index]);
console.log(changed.length === 0 ? 'as described' : `changed: no longer "${changed.join('", "')}"`);
process.exitCode = changed.length === 0 ? 0 : 1;
JS
node "$folder/finding.mjs"
