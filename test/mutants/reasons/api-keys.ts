import type { Reason } from '../reason.ts';

const apiKeys = (file: string) => `src/identity/api-keys/${file}.ts`;

const OTHER_IDS = 'The caller looks up its own IDs among the rows.';
const TIME = 'The number of concurrent statements changes the time of an answer.';
const SHORTCUT = 'Without the shortcut, the search under several secrets finds the same key.';
const CACHE = 'A cache changes the time of an answer, and not the answer.';
const ROOM = 'Memory for 100,000 keys is not full in a moment.';
const ONE_ROW = 'The statement always returns one row.';
const HASH_READ = 'It reads the hash of the key too, which is not shown.';
const AFTER_CURSOR = 'Only a request with a cursor gets here.';

export const apiKeysReasons: readonly Reason[] = [
  {
    file: apiKeys('api-key-token'),
    code: "'binary'",
    becomes: '""',
    unseen: 'A key has ASCII characters only.',
  },
  {
    file: apiKeys('api-key-usage'),
    code: 'sum',
    becomes: 'true',
    unseen: 'Each row is of one of the days and transports.',
  },
  { file: apiKeys('api-keys-by-id'), code: '{ id: { in: [...ids] } }', unseen: OTHER_IDS },
  { file: apiKeys('api-keys-by-id'), code: '{ in: [...ids] }', unseen: OTHER_IDS },
  {
    file: apiKeys('find-api-key'),
    code: "{ await database.query({ ...findByHash, lane: 'readiness' }, ['{}']); }",
    left: 'Readiness is tested in `test/http`, with a database that fails.',
  },
  {
    file: apiKeys('find-api-key'),
    code: "{ ...findByHash, lane: 'readiness' }",
    left: 'Readiness is tested in `test/http`, with a database that fails.',
  },
  {
    file: apiKeys('find-api-key'),
    code: "'readiness'",
    left: 'Readiness is tested in `test/http`, with a database that fails.',
  },
  {
    file: apiKeys('find-api-key'),
    code: "['{}']",
    left: 'Readiness is tested in `test/http`, with a database that fails.',
  },
  {
    file: apiKeys('find-api-key'),
    code: "'{}'",
    left: 'Readiness is tested in `test/http`, with a database that fails.',
  },
  {
    file: apiKeys('find-api-key'),
    code: '{ throw translateDatabaseError(error); }',
    becomes: '{}',
    left: '`npm run test:faults` takes the database away.',
  },
  {
    file: apiKeys('find-api-key'),
    code: '{ maxSize: MAX_SIZE, maxRunning: Math.min(MAX_RUNNING, database.parallelism), gatherMs: GATHER_MS, }',
    unseen: TIME,
  },
  {
    file: apiKeys('find-api-key'),
    code: 'Math.min(MAX_RUNNING, database.parallelism)',
    unseen: TIME,
  },
  {
    file: apiKeys('find-api-key'),
    code: 'secrets.slice(1)',
    becomes: 'secrets',
    unseen: 'The newest secret is looked up twice.',
  },
  {
    file: apiKeys('find-api-key'),
    code: 'hashOlder.length === 0',
    becomes: 'false',
    unseen: SHORTCUT,
  },
  {
    file: apiKeys('find-api-key'),
    code: '{ const caller = await findCaller(newestHash); return caller && { caller, hash: newestHash, newestHash }; }',
    unseen: SHORTCUT,
  },
  {
    file: apiKeys('find-api-key'),
    code: 'caller && hash',
    becomes: 'caller || hash',
    unseen: 'Both are present, or neither.',
  },
  {
    file: apiKeys('find-api-key'),
    code: '!record',
    becomes: 'false',
    unseen: 'Each row has its record.',
  },
  {
    file: apiKeys('graphql/api-key'),
    code: 'id === null',
    becomes: 'false',
    unseen: 'No key has the ID null.',
  },
  { file: apiKeys('key-usage'), code: 'use', becomes: 'true', unseen: ROOM },
  {
    file: apiKeys('key-usage'),
    code: 'use.at.getTime() < at.getTime()',
    becomes: 'use.at.getTime() <= at.getTime()',
    unseen: 'Equal times are the same text.',
  },
  { file: apiKeys('key-use-counts'), code: 'keyDay', becomes: 'true', unseen: ROOM },
  { file: apiKeys('list-api-keys'), code: '[]', becomes: '["Stryker was here"]', unseen: ONE_ROW },
  { file: apiKeys('list-api-keys'), code: 'found?.ids', becomes: 'found.ids', unseen: ONE_ROW },
  { file: apiKeys('list-api-keys'), code: 'found?.total', becomes: 'found.total', unseen: ONE_ROW },
  { file: apiKeys('list-api-keys'), code: '{ id: { in: ids } }', unseen: OTHER_IDS },
  { file: apiKeys('list-api-keys'), code: '{ in: ids }', unseen: OTHER_IDS },
  {
    file: apiKeys('read-caller'),
    code: 'cached?.record === record',
    becomes: 'false',
    unseen: CACHE,
  },
  { file: apiKeys('read-caller'), code: '{ record, caller }', becomes: '{}', unseen: CACHE },
  { file: apiKeys('revoke-api-key'), code: '{ keyHash: true }', becomes: '{}', unseen: HASH_READ },
  { file: apiKeys('revoke-api-key'), code: 'true', becomes: 'false', unseen: HASH_READ },
  { file: apiKeys('update-api-key'), code: '{ keyHash: true }', becomes: '{}', unseen: HASH_READ },
  { file: apiKeys('update-api-key'), code: 'true', becomes: 'false', unseen: HASH_READ },
  {
    file: apiKeys('revoke-api-key'),
    code: 'ids.length === 0',
    becomes: 'false',
    unseen: 'Without IDs, the statement changes no row.',
  },
  {
    file: apiKeys('select-page-of-api-keys'),
    code: 'past?.id',
    becomes: 'past.id',
    unseen: AFTER_CURSOR,
  },
  {
    file: apiKeys('select-page-of-api-keys'),
    code: 'past?.value',
    becomes: 'past.value',
    unseen: AFTER_CURSOR,
  },
];
