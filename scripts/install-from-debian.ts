import { execFileSync } from 'node:child_process';
import { isRoot } from './temporary-server.ts';

/** Installs a package of Debian, without the server that it would start. */
export function installFromDebian(name: string): void {
  const byHand = `Install it (Debian: apt-get install ${name}), or set the variable that says where you have it.`;
  if (!isRoot()) throw new Error(`${name} is not installed, and only root can do so. ${byHand}`);
  // The run level keeps the package from starting a server of its own.
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' };
  try {
    for (const argv of [['update'], ['install', '-y', name]]) {
      execFileSync('apt-get', argv, { env, stdio: ['ignore', 2, 2] });
    }
  } catch (cause) {
    throw new Error(`${name} is missing and apt-get cannot install it. ${byHand}`, { cause });
  }
}
