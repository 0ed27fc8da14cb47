#!/usr/bin/env bash
# Packages: prisma, @prisma/client and @prisma/adapter-pg 7.10.0. The server is
#   @electric-sql/pglite 0.5.14 with @electric-sql/pglite-socket 0.2.17
# Expected: one failure has one code. The reference lists P1001 for an unreachable server, P2002 for
#   a unique constraint and P2034 for a write conflict.
# Happens: the call decides. A raw query reports every failure as P2010, an unreachable server as
#   well as a misspelled column. A model query uses the listed codes, and P2039 for all other
#   SQLSTATEs, a read-only server as well as a check constraint. A failed COMMIT is a
#   `DriverAdapterError` without a code. The SQLSTATE is in `meta.driverAdapterError.cause` for
#   statements, in `cause` for COMMIT, and absent if there is no server.
# Matters: a retry on P1001 or P2034 never retries a raw query, and a health check by `SELECT 1`
#   reports an outage as a wrong query. Remedy: search the error, its `cause` and its
#   `meta.driverAdapterError` for `originalCode` and `kind`; the innermost decides.
# Source: https://github.com/prisma/orm/issues/29496 and https://github.com/prisma/orm/pull/29512;
#   read in `rethrowAsUserFacing` and `rethrowAsUserFacingRawError` of Prisma's
#   client-engine-runtime; https://www.prisma.io/docs/orm/reference/error-reference
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --prefix "$folder" --silent --no-audit --no-fund --ignore-scripts \
  prisma@7.10.0 @prisma/client@7.10.0 @prisma/adapter-pg@7.10.0 \
  @electric-sql/pglite@0.5.14 @electric-sql/pglite-socket@0.2.17

cat >"$folder/schema.prisma" <<'PRISMA'
generator client {
  provider = "prisma-client-js"
  output   = "./client"
}
datasource db {
  provider = "postgresql"
}
model Task {
  id    Int    @id @default(autoincrement())
  title String
}
PRISMA
# With a path, the command downloads no schema engine, which generating does not use.
(cd "$folder" && PRISMA_SCHEMA_ENGINE_BINARY=$(command -v node) CHECKPOINT_DISABLE=1 \
  node node_modules/prisma/build/index.js generate --schema schema.prisma >generate.log 2>&1) ||
  { cat "$folder/generate.log"; exit 1; }

cat >"$folder/finding.mjs" <<'JS'
import { readFileSync } from 'node:fs';
import { PGlite } from '@electric-sql/pglite';
import { PGLiteSocketServer } from '@electric-sql/pglite-socket';
import { PrismaPg } from '@prisma/adapter-pg';
import client from './client/index.js';

const expected = [
  'unique constraint, model query: P2002, meta.driverAdapterError.cause: 23505',
  'unique constraint, raw query: P2010, meta.driverAdapterError.cause: 23505',
  'unique constraint, COMMIT: no code, cause: 23505',
  'write conflict, raw query: P2010, meta.driverAdapterError.cause: 40001',
  'unknown column, raw query: P2010, meta.driverAdapterError.cause: 42703',
  'check constraint, model query: P2039, meta.driverAdapterError.cause: 23514',
  'read-only server, model query: P2039, meta.driverAdapterError.cause: 25006',
  'read-only server, raw query: P2010, meta.driverAdapterError.cause: 25006',
  'no server, model query: P1001, meta.driverAdapterError.cause: DatabaseNotReachable',
  'no server, raw query: P2010, meta.driverAdapterError.cause: DatabaseNotReachable',
];

const names = ['@prisma/client', '@prisma/adapter-pg', '@electric-sql/pglite'];
for (const name of [...names, '@electric-sql/pglite-socket']) {
  const file = new URL(`node_modules/${name}/package.json`, import.meta.url);
  console.log(name, JSON.parse(readFileSync(file, 'utf8')).version);
}

const db = await PGlite.create();
await db.exec(`
  CREATE TABLE "Task" (id serial PRIMARY KEY, title text UNIQUE CHECK (title <> ''));
  INSERT INTO "Task" (title) VALUES ('Write it down');
  CREATE TABLE slot (position int UNIQUE DEFERRABLE INITIALLY DEFERRED);
  INSERT INTO slot VALUES (1);
`);
const server = new PGLiteSocketServer({ db, host: '127.0.0.1', port: 0, maxConnections: 10 });
const listening = new Promise((resolve) => {
  server.addEventListener('listening', ({ detail }) => resolve(detail));
});
await server.start();
const { port } = await listening;
const connectionString = `postgresql://postgres:postgres@127.0.0.1:${port}/postgres`;

const seen = [];
async function note(what, run) {
  const prisma = new client.PrismaClient({ adapter: new PrismaPg({ connectionString }) });
  const error = await run(prisma).then(
    () => ({ code: 'no error' }),
    (reason) => reason,
  );
  await prisma.$disconnect();
  const inMeta = error.meta?.driverAdapterError?.cause;
  const place = inMeta ? 'meta.driverAdapterError.cause' : 'cause';
  const { originalCode, kind } = inMeta ?? error.cause ?? {};
  seen.push(`${what}: ${error.code ?? 'no code'}, ${place}: ${originalCode ?? kind}`);
  console.log(seen.at(-1));
}
const create = (title) => (prisma) => prisma.task.create({ data: { title } });
const insert = (title) => (prisma) =>
  prisma.$executeRaw`INSERT INTO "Task" (title) VALUES (${title})`;

await note('unique constraint, model query', create('Write it down'));
await note('unique constraint, raw query', insert('Write it down'));
await note('unique constraint, COMMIT', (prisma) =>
  prisma.$transaction((tx) => tx.$executeRaw`INSERT INTO slot VALUES (1)`),
);
// PostgreSQL raises the same SQLSTATE for a real conflict, which needs two connections.
await note('write conflict, raw query', (prisma) =>
  prisma.$executeRawUnsafe('DO $$ BEGIN RAISE serialization_failure; END $$'),
);
await note('unknown column, raw query', (prisma) => prisma.$queryRaw`SELECT tilte FROM "Task"`);
await note('check constraint, model query', create(''));
await db.exec('SET default_transaction_read_only = on');
await note('read-only server, model query', create('Do it'));
await note('read-only server, raw query', insert('Do it'));
await server.stop();
await note('no server, model query', (prisma) => prisma.task.count());
await note('no server, raw query', (prisma) => prisma.$queryRaw`SELECT 1`);
await db.close();

const changed = expected.filter((line, index) => line !== seen[index]);
console.log(changed.length === 0 ? 'as described' : `changed: no longer "${changed.join('", "')}"`);
process.exitCode = changed.length === 0 ? 0 : 1;
JS
node "$folder/finding.mjs"
