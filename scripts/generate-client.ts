import { spawnSync } from 'node:child_process';

/** Prisma's CLI downloads a native engine unless it gets a path. Generating needs no engine. */
const env = { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath };

const { status, stdout, stderr } = spawnSync(
  process.execPath,
  ['node_modules/prisma/build/index.js', 'generate'],
  { env, encoding: 'utf8' },
);
if (status !== 0) {
  process.stderr.write(stdout + stderr);
  process.exit(status ?? 1);
}
