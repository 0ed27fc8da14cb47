import { spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Client, Site } from './client.ts';

const PROGRAMS = path.resolve('test/clients/programs');
const COMMAND_MS = 180_000;
const MAX_SHOWN = 4_000;

/** Installs a client in a folder of its own and runs it. Rejects with the output of a failed command. */
export async function runClient(client: Client, site: Site): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'almirant-client-'));
  try {
    const manifest = { private: true, type: 'module', dependencies: client.packages };
    await writeFile(path.join(folder, 'package.json'), JSON.stringify(manifest));
    for (const file of client.files) {
      await cp(path.join(PROGRAMS, file), path.join(folder, path.basename(file)));
    }
    for (const [file, content] of Object.entries(client.contents ?? {})) {
      await mkdir(path.join(folder, path.dirname(file)), { recursive: true });
      await writeFile(path.join(folder, file), content);
    }
    await cp(site.cli, path.join(folder, 'tools/almirant-cli.js'));
    const install = 'npm install';
    const isEmpty = Object.keys(client.packages).length === 0;
    for (const command of [...(isEmpty ? [] : [install]), ...client.commands]) {
      await runCommand(command, { folder, site });
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

type Place = { folder: string; site: Site };

function runCommand(command: string, { folder, site }: Place): Promise<void> {
  const child = spawn('sh', ['-c', command], {
    cwd: folder,
    env: {
      ...environmentOf(folder),
      ALMIRANT_URL: site.url,
      ALMIRANT_API_KEY: site.key,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: COMMAND_MS,
  });
  let output = '';
  const collect = (chunk: Buffer) => {
    output += chunk.toString();
  };
  child.stdout.on('data', collect);
  child.stderr.on('data', collect);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`${command} exited with ${code}: ${output.slice(-MAX_SHOWN)}`));
    });
  });
}

/** The environment of a user who has only Node and the client. */
function environmentOf(folder: string) {
  const bin = path.join(folder, 'node_modules/.bin');
  return {
    PATH: `${bin}:${path.dirname(process.execPath)}:/usr/local/bin:/usr/bin:/bin`,
    HOME: folder,
    CI: '1',
    // Install scripts would download things from elsewhere.
    npm_config_ignore_scripts: 'true',
    npm_config_audit: 'false',
    npm_config_loglevel: 'error',
    NO_COLOR: '1',
  };
}
