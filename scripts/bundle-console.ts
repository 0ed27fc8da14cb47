import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { compressFiles } from './compress-files.ts';

const VITE = 'node_modules/vite/bin/vite.js';
const CONFIG = 'src/console/vite.config.ts';

// Overrides the environment: React's development build is a third larger.
const env = { ...process.env, NODE_ENV: 'production' };

/** Bundles the console into a folder and compresses its text files. */
export async function bundleConsole(folder: string): Promise<string> {
  const outDir = path.resolve(folder);
  const argv = [VITE, 'build', '--config', CONFIG, '--outDir', outDir, '--logLevel', 'warn'];
  const { stdout, stderr } = await promisify(execFile)(process.execPath, argv, { env });
  process.stderr.write(stdout + stderr);
  await compressFiles(outDir);
  return folder;
}
