#!/usr/bin/env bash
# Package: @electric-sql/pglite 0.5.16
# Expected: a query on a folder resolves after its commit is on the disk. The documentation says
#   that PGlite does not wait for flushes to storage if `relaxedDurability` is set.
# Happens: PGlite never calls a sync function of Node's fs, neither at commit nor at checkpoint. It
#   starts PostgreSQL with -F, that is fsync = off. Without -F, `SHOW fsync` is "on", and still no
#   file is synced: Emscripten's file system for Node has no fsync, and a missing one counts as
#   success. `relaxedDurability: false` changes nothing, because `syncToFs` of NodeFS is empty.
# Matters: a power failure can lose commits that the client has seen, and pages that are written in
#   another order than the log can damage the folder. Killing only the process loses nothing that
#   was written. Remedy: a subclass of NodeFS that adds fsync, start parameters without -F, and
#   wal_sync_method = fsync. With the default, fdatasync, commits stay unsynced.
# Source: https://github.com/electric-sql/pglite/issues/1107; https://pglite.dev/docs/api#options;
#   read in PGlite's dist: `defaultStartParams`, `syncToFs`, `_fd_sync`
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
npm install --prefix "$folder" --silent --no-audit --no-fund --ignore-scripts \
  @electric-sql/pglite@0.5.16

cat >"$folder/finding.mjs" <<'JS'
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { fileURLToPath } from 'node:url';

const expected = [
  'default: fsync off, commit written, checkpoint written',
  'relaxedDurability false: fsync off, commit written, checkpoint written',
  'without -F: fsync on, commit written, checkpoint written',
  'without -F, wal_sync_method fsync: fsync on, commit written, checkpoint written',
  'without -F, NodeFS with fsync: fsync on, commit written, checkpoint written and synced',
  'all three: fsync on, commit written and synced, checkpoint written and synced',
];

// Counts the calls, before PGlite imports the module.
const calls = { written: 0, synced: 0 };
for (const [count, names] of Object.entries({
  written: ['write', 'writeSync', 'writev', 'writevSync'],
  synced: ['fsync', 'fsyncSync', 'fdatasync', 'fdatasyncSync'],
})) {
  for (const name of names) {
    const original = fs[name];
    fs[name] = (...values) => {
      calls[count] += 1;
      return original(...values);
    };
  }
}
syncBuiltinESMExports();
const { PGlite } = await import('@electric-sql/pglite');
const { NodeFS } = await import('@electric-sql/pglite/nodefs');

const file = new URL('node_modules/@electric-sql/pglite/package.json', import.meta.url);
console.log('@electric-sql/pglite', JSON.parse(fs.readFileSync(file, 'utf8')).version);

class SyncedNodeFS extends NodeFS {
  async init(server, options) {
    const { emscriptenOpts } = await super.init(server, options);
    const addFsync = ({ NODEFS }) => {
      NODEFS.stream_ops.fsync = ({ nfd }) => {
        fs.fsyncSync(nfd);
        return 0;
      };
    };
    return { emscriptenOpts: { ...emscriptenOpts, preRun: [...emscriptenOpts.preRun, addFsync] } };
  }
}

async function observe(run) {
  const before = { ...calls };
  await run();
  const changed = Object.keys(calls).filter((count) => calls[count] > before[count]);
  return changed.join(' and ') || 'not written';
}

const seen = [];
async function note(what, Files, options) {
  const dataDir = fileURLToPath(new URL(`data-${seen.length}`, import.meta.url));
  const db = await PGlite.create({ fs: new Files(dataDir), ...options });
  await db.exec('CREATE TABLE task (title text)');
  const { rows } = await db.query('SHOW fsync');
  const commit = await observe(() => db.query(`INSERT INTO task VALUES ('Write it down')`));
  const checkpoint = await observe(() => db.exec('CHECKPOINT'));
  await db.close();
  seen.push(`${what}: fsync ${rows[0].fsync}, commit ${commit}, checkpoint ${checkpoint}`);
  console.log(seen.at(-1));
}

const startParams = PGlite.defaultStartParams.filter((parameter) => parameter !== '-F');
const byFsync = [...startParams, '-c', 'wal_sync_method=fsync'];
await note('default', NodeFS, {});
await note('relaxedDurability false', NodeFS, { relaxedDurability: false });
await note('without -F', NodeFS, { startParams });
await note('without -F, wal_sync_method fsync', NodeFS, { startParams: byFsync });
await note('without -F, NodeFS with fsync', SyncedNodeFS, { startParams });
await note('all three', SyncedNodeFS, { startParams: byFsync });

const changed = expected.filter((line, index) => line !== seen[index]);
console.log(changed.length === 0 ? 'as described' : `changed: no longer "${changed.join('", "')}"`);
process.exitCode = changed.length === 0 ? 0 : 1;
JS
node "$folder/finding.mjs"
