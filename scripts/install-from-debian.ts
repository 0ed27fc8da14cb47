import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { isRoot } from './temporary-server.ts';

/** Installs a Debian package without starting its service. */
export function installFromDebian(name: string): void {
  const byHand = `Install it (Debian: apt-get install ${name}), or set the variable with the path of your installation.`;
  if (!isRoot())
    throw new Error(`${name} is not installed, and only root can install it. ${byHand}`);
  // This run level prevents the package from starting its service.
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' };
  try {
    for (const argv of [['update'], ['install', '-y', name]]) {
      execFileSync('apt-get', argv, { env, stdio: ['ignore', 2, 2] });
    }
  } catch (cause) {
    throw new Error(`${name} is missing and apt-get cannot install it. ${byHand}`, { cause });
  }
}

/** Installs the Debian package of a program that is not on the PATH. Both have the same name. */
export function installIfMissing(program: string): void {
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  if (!folders.some((folder) => existsSync(path.join(folder, program)))) installFromDebian(program);
}
