import { createServer } from 'node:net';
import { shortSocketPath } from './short-socket-path.ts';

/** A listening socket that tells every client whether its process holds the lock. */
export class LockSocket {
  isHolder = false;

  readonly #server = createServer((client) => {
    client.on('error', () => {});
    client.end(this.isHolder ? 'holder' : 'candidate');
  });

  listen(file: string): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#server.once('error', reject);
      this.#server.listen(shortSocketPath(file), resolve);
      this.#server.unref();
    });
  }

  close(): Promise<void> {
    return new Promise((resolve) => this.#server.close(() => resolve()));
  }
}
