import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest';
import { type ConnectionWatch, watchConnections } from '../../src/db/connection-watch.ts';
import { WatchedClient } from '../../src/db/watched-client.ts';
import { startTcpProxy, type TcpProxy } from '../faults/tcp-proxy.ts';

const databaseUrl = inject('databaseUrl');
const ANSWER_MS = 600;
const SLEEP = 'SELECT pg_sleep(0.02)';

describe.runIf(databaseUrl)('a connection', () => {
  const watched = new Set<unknown>();
  let watch: ConnectionWatch;
  let proxy: TcpProxy;
  let client: WatchedClient;

  beforeEach(async () => {
    watched.clear();
    watch = watchConnections();
    const url = new URL(databaseUrl ?? '');
    proxy = await startTcpProxy(Number(url.port));
    url.port = String(proxy.port);
    const noted: ConnectionWatch = {
      ...watch,
      add(connection) {
        watched.add(connection);
        watch.add(connection);
      },
      remove(connection) {
        watched.delete(connection);
        watch.remove(connection);
      },
    };
    const watching = { watch: noted, answerMs: ANSWER_MS };
    client = new WatchedClient({ connectionString: url.href }, watching);
    await client.connect();
  });
  afterEach(async () => {
    await client.end();
    watch.stop();
    proxy.stop();
  });

  test('is watched from its start to its end', async () => {
    expect([...watched]).toEqual([client]);
    expect(client.heardAt).toBeLessThanOrEqual(performance.now());

    await client.end();

    expect([...watched]).toEqual([]);
  });

  test('is busy while it has statements, and idle before and after', async () => {
    expect(client.busySince).toBeUndefined();

    const statement = client.query(SLEEP);
    const { busySince } = client;
    await statement;

    expect(busySince).toBeLessThanOrEqual(performance.now());
    expect(client.busySince).toBeUndefined();
    expect(client.heardAt).toBeGreaterThan(busySince ?? Number.NaN);
  });

  test('is busy with its next statement since the answer to the one before', async () => {
    const statements = [client.query(SLEEP), client.query(SLEEP)];
    const { busySince } = client;
    await statements[0];

    expect(client.busySince).toBe(client.heardAt);
    expect(client.busySince).toBeGreaterThan(busySince ?? Number.NaN);
    await Promise.all(statements);
  });

  test('fails its statement when it is silent for longer than its deadline', async () => {
    proxy.silence();

    await expect(client.query(SLEEP)).rejects.toMatchObject({ code: 'ETIMEDOUT' });
  });

  test('ends without an answer to its goodbye', async () => {
    proxy.silence();

    await expect(client.end()).resolves.toBeUndefined();
  });

  test('survives an error between two users', () => {
    expect(() => client.emit('error', new Error('lost'))).not.toThrow();
  });
});
