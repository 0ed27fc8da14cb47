import { existsSync } from 'node:fs';
import path from 'node:path';
import type { PGlite } from '@electric-sql/pglite';
import { createPGlite } from './create-pglite.ts';
import { DurableNodeFs } from './durable-node-fs.ts';
import { EmbeddedDisk } from './embedded-disk.ts';

export type OpenPGlite = {
  server: PGlite;
  /** Whether the server rejects writes until the disk has space again. */
  isFull: () => boolean;
  close: () => Promise<void>;
};

const REFILL_MS = 2_000;
/** PGlite checkpoints only when it closes: its write-ahead log, and the time to recover, would grow. */
const CHECKPOINT_BYTES = 64 * 2 ** 20;

/** Opens the embedded PostgreSQL of a directory. While the disk is full, it accepts reads only. */
export async function openPGlite(
  location: string,
  onFull: (isFull: boolean) => void = () => {},
): Promise<OpenPGlite> {
  const disk = new EmbeddedDisk(path.join(path.dirname(location), 'reserve'));
  await disk.fill();
  if (disk.isFull && !existsSync(location)) {
    throw new Error('its disk is full. Free at least 200 MB');
  }
  let logged = 0;
  let isOpen = false;
  const files = new DurableNodeFs(location, {
    disk,
    onLogged(bytes) {
      logged += bytes;
      if (!isOpen || logged < CHECKPOINT_BYTES) return;
      logged = 0;
      void run('CHECKPOINT');
    },
  });
  const server = await createPGlite({ files }).catch((error) => {
    throw disk.isFull ? new Error('its disk is full. Free at least 64 MB') : error;
  });
  isOpen = true;

  /** Waits for the open transaction. A failure is repeated by the next occasion. */
  async function run(statement: string): Promise<void> {
    await server.exec(statement).catch(() => {});
  }

  async function acceptReadsOnly(isFull: boolean): Promise<void> {
    onFull(isFull);
    await run(`SET default_transaction_read_only = ${isFull ? 'on' : 'off'}`);
  }

  disk.onFull(() => void acceptReadsOnly(true));
  if (disk.isFull) await acceptReadsOnly(true);
  const refilling = setInterval(async () => {
    if (disk.isFull && (await disk.fill())) await acceptReadsOnly(false);
  }, REFILL_MS).unref();

  return {
    server,
    isFull: () => disk.isFull,
    async close() {
      clearInterval(refilling);
      await server.close();
    },
  };
}
