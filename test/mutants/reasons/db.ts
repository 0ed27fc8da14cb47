import type { Reason } from '../reason.ts';

const db = (file: string) => `src/db/${file}.ts`;

const MEMORY = 'Only the memory of the process shows it.';
const WINDOWS = 'The tests do not run on Windows.';
const FULL_DISK = 'Only a disk that is nearly full shows it: `test/faults/full-disk.ts` fills one.';
const CACHE_BOUND = 'Only the memory of the process shows the bound of this cache.';
const LARGE_READS =
  '`test/db/large-reads.test.ts` notices it. Its rows take seconds, so this run is without it.';
const OPEN_FILES = 'Only the number of open files shows it.';
const CONNECTIONS = 'Only the number of open connections to Redis shows it.';
const RECONNECTS = 'Only the times of the attempts to connect again differ.';
const POWER_LOSS = 'Only a loss of power shows it.';
const TEXT = 'A text for people.';

export const dbReasons: readonly Reason[] = [
  {
    file: db('bulkhead'),
    code: 'kind.running === 0',
    becomes: 'false',
    left: MEMORY,
  },
  {
    file: db('bulkhead'),
    code: "'Too many requests of one kind wait for the database.'",
    unseen: TEXT,
  },
  {
    file: db('embedded-disk'),
    code: 'if (bavail * bsize < 2 * size) return false;',
    left: FULL_DISK,
  },
  {
    file: db('embedded-disk'),
    code: 'if (isFullError(error)) return false;',
    left: FULL_DISK,
  },
  {
    file: db('embedded-disk'),
    code: 'if (!existsSync(this.#reserve)) return false;',
    unseen: 'Without a reserve, the repeated operation finds the disk full as well.',
  },
  {
    file: db('error-levels'),
    code: '[]',
    unseen: 'A text is no level of an error.',
  },
  {
    file: db('is-full-error'),
    code: "''",
    unseen: 'Neither text is a code of a full disk.',
  },
  {
    file: db('short-socket-path'),
    code: "if (process.platform === 'win32') return file;",
    left: WINDOWS,
  },
  {
    file: db('short-socket-path'),
    code: 'relative.length < absolute.length',
    becomes: 'relative.length <= absolute.length',
    unseen: 'Two paths of the same length are equally short.',
  },
  {
    file: db('statement-names'),
    code: 'names.size + 1',
    unseen: 'Each name is unique with either sign.',
  },
  {
    file: db('timeout-error'),
    unseen: 'The adapter of Prisma reads the code, and only the types of the other fields.',
  },
  {
    file: db('sync-directory'),
    code: "process.platform === 'win32'",
    becomes: 'false',
    left: WINDOWS,
  },
  { file: db('sync-directory'), code: "'win32'", left: WINDOWS },
  { file: db('sync-directory'), code: '() => handle.close()', left: OPEN_FILES },
  { file: db('sync-directory'), left: POWER_LOSS },
  { file: db('write-file-atomically'), code: '} finally {', left: OPEN_FILES },
  {
    file: db('tenant-client'),
    code: 'known',
    becomes: 'false',
    unseen: 'A cache changes the time of an answer, and not the answer.',
  },
  {
    file: db('tenant-client'),
    code: "if (clients.size >= MAX_CLIENTS) clients.delete(clients.keys().next().value ?? '');",
    left: CACHE_BOUND,
  },
  { file: db('tenant-client'), code: '!answer', left: LARGE_READS },
  { file: db('tenant-client'), code: "' + '", left: LARGE_READS },
  { file: db('tenant-client'), code: 'function tooLarge(): DomainError {', left: LARGE_READS },
  { file: db('tenant-client'), code: "'ANSWER_TOO_LARGE'", left: LARGE_READS },
  {
    file: db('tenant-client'),
    code: '/^(create|upsert)/',
    unseen: 'No operation of Prisma has these words elsewhere in its name.',
  },
  {
    file: db('tenant-client'),
    code: 'value === null',
    becomes: 'false',
    unseen: 'Prisma rejects null in place of a filter or a row as well.',
  },
  { file: db('redis'), code: 'silent !== client', becomes: 'false', left: CONNECTIONS },
  { file: db('redis'), code: 'silent.isOpen', becomes: 'false', left: CONNECTIONS },
  {
    file: db('redis'),
    code: 'silent.isOpen',
    becomes: 'true',
    left: 'Only a connection that closes while its replies time out differs.',
  },
  {
    file: db('redis'),
    code: 'client.isReady',
    becomes: 'true',
    left: 'Only a connection that is closed before it is ready differs.',
  },
  { file: db('redis'), code: '() => client.destroy()', left: CONNECTIONS },
  {
    file: db('redis'),
    code: 'client.isOpen',
    becomes: 'true',
    left: 'Only a connection that is closed twice differs.',
  },
  { file: db('redis'), code: 'socket: {', left: RECONNECTS },
  {
    file: db('redis'),
    code: 'reconnectStrategy: (retries) => Math.min(50 * 2 ** retries, MAX_RECONNECT_DELAY_MS),',
    left: RECONNECTS,
  },
  {
    file: db('create-statement-runner'),
    code: "if (!server.ready) throw new Error('The embedded database is closed.');",
    left: 'Only a statement after the end of the embedded database differs.',
  },
  {
    file: db('read-text-rows'),
    code: 'length > 0',
    becomes: 'length >= 0',
    unseen: 'An empty text moves the place by nothing.',
  },
  {
    file: db('read-text-rows'),
    code: "'PostgreSQL responded with an error that cannot be parsed.'",
    unseen: TEXT,
  },
];
