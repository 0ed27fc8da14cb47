import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { inject } from 'vitest';
import { type ServerProcess, startServer } from '../../support/server-process.ts';

export type ConsoleServer = ServerProcess & {
  /** The key that the first start printed. */
  key: string;
};

/** The built server, with data as the first start leaves it, which are gone when it has stopped. */
export async function startConsoleServer(
  variables: Record<string, string> = {},
): Promise<ConsoleServer> {
  const firstStart = inject('firstStart');
  const dir = await mkdtemp(path.join(tmpdir(), 'almirant-browser-'));
  await cp(firstStart.dir, dir, { recursive: true, filter: (file) => !file.endsWith('.sock') });
  const server = await startServer({ DATA_DIR: dir, ...variables });
  await server.printed('listens on');
  return {
    ...server,
    key: /alm_k1_[0-9A-Za-z]{49}/.exec(firstStart.output)?.[0] ?? '',
    async stop(signal) {
      const code = await server.stop(signal);
      await rm(dir, { recursive: true });
      return code;
    },
  };
}
