import { connect } from 'node:net';
import { shortSocketPath } from './short-socket-path.ts';

export type LockState = 'dead' | 'candidate' | 'holder';

/** Errors of a socket without a process. Any other error may come from a living one. */
const DEAD = new Set(['ECONNREFUSED', 'ENOENT', 'ENOTSOCK']);

/**
 * Asks the process behind a socket for its state. A living process that does not answer in time counts
 * as the holder; one that closes without an answer as a candidate, and the next question finds it dead.
 */
export function askLockSocket(file: string, patienceMs: number): Promise<LockState> {
  return new Promise((resolve) => {
    let answer = '';
    const socket = connect(shortSocketPath(file));
    const giveUp = () => {
      resolve('holder');
      socket.destroy();
    };
    if (patienceMs === 0) socket.once('connect', giveUp);
    socket.setTimeout(patienceMs, giveUp);
    socket.on('data', (bytes) => {
      answer += bytes.toString();
    });
    socket.once('error', ({ code = '' }: NodeJS.ErrnoException) => {
      resolve(DEAD.has(code) ? 'dead' : 'candidate');
    });
    socket.once('close', () => resolve(answer === 'holder' ? 'holder' : 'candidate'));
  });
}
