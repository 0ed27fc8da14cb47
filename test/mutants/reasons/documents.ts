import type { Reason } from '../reason.ts';

const recorded = (file: string) => `src/documents/recorded/${file}.ts`;
const registered = (file: string) => `src/documents/registered/${file}.ts`;
const tools = (file: string) => `src/documents/tools/${file}.ts`;

const OTHER_IDS = 'The caller looks up its own IDs among the rows.';
const IN_A_VERSION = 'Each other operation is in a version.';
const ALL_PARTS = 'A match has all three parts.';
const DISCARDED = 'Only a version that is discarded between two statements shows it.';
const FAULTS = '`npm run test:faults` takes the database away.';
const LARGE = '`test/long/registered-operation-limit.test.ts` registers 10,000 operations.';
const NO_ROWS = 'Without the shortcut, the statement finds nothing either.';

export const documentsReasons: readonly Reason[] = [
  {
    file: 'src/documents/policy/update-operation-policy.ts',
    code: '{ id: caller.organizationId }',
    unseen: 'The database of a request reaches its own organization only.',
  },
  {
    file: recorded('check-recorded'),
    code: '[]',
    unseen: 'An element without a document and a reason is neither promoted nor skipped.',
  },
  {
    file: recorded('free-text-record'),
    code: 'firstAt < noted.firstAt',
    becomes: 'firstAt <= noted.firstAt',
    unseen: 'Equal times are the same text.',
  },
  {
    file: recorded('free-text-record'),
    code: 'lastAt > noted.lastAt',
    becomes: 'lastAt >= noted.lastAt',
    unseen: 'Equal times are the same text.',
  },
  {
    file: recorded('recorded-operation'),
    code: 'rows.length === 0',
    becomes: 'false',
    unseen: NO_ROWS,
  },
  { file: recorded('recorded-operations-by-id'), code: '{ where }', unseen: OTHER_IDS },
  {
    file: recorded('recorded-operations-by-id'),
    code: '{ id: { in: [...ids] } }',
    unseen: OTHER_IDS,
  },
  { file: recorded('recorded-operations-by-id'), code: '{ in: [...ids] }', unseen: OTHER_IDS },
  {
    file: recorded('skip-taken-names'),
    code: '[]',
    unseen: 'No operation has this name, which has spaces.',
  },
  {
    file: recorded('skip-taken-names'),
    code: '{ in: names.map((name) => nameId(version.app, name)) }',
    unseen: 'The holders of other names are not looked up.',
  },
  {
    file: recorded('skip-taken-names'),
    code: '{ select: { name: true, hash: true, normalizedHash: true } }',
    unseen: 'It reads all columns of the operation.',
  },
  {
    file: registered('add-documents'),
    code: '{ in: wanted.map(({ documentId }) => documentId) }',
    unseen: 'The IDs that the version has already are unique.',
  },
  {
    file: registered('add-documents'),
    code: '{ hash: { in: entries.map(({ hash }) => hash) } }',
    unseen: OTHER_IDS,
  },
  {
    file: registered('add-documents'),
    code: '{ in: entries.map(({ hash }) => hash) }',
    unseen: OTHER_IDS,
  },
  {
    file: registered('add-documents'),
    code: "''",
    becomes: '"Stryker was here!"',
    unseen: 'Each hash has its operation.',
  },
  {
    file: registered('app-version'),
    code: 'rows.length === 0',
    becomes: 'false',
    unseen: NO_ROWS,
  },
  {
    file: registered('app-version'),
    code: '{ ...row, operationCount: 0 }',
    unseen: 'Each row is shown.',
  },
  {
    file: registered('list-registered-operations'),
    code: '!app && !appVersionId && !status',
    becomes: 'false',
    unseen: 'Each operation is in a version.',
  },
  {
    file: registered('registered-operation'),
    code: 'rows.length === 0',
    becomes: 'false',
    unseen: NO_ROWS,
  },
  {
    file: registered('registered-operation'),
    code: '[]',
    becomes: '["Stryker was here"]',
    unseen: 'The statement gives the details of each row.',
  },
  { file: registered('relations'), code: '{ where }', unseen: OTHER_IDS },
  { file: registered('relations'), code: '{ id: { in: [...ids] } }', unseen: OTHER_IDS },
  { file: registered('relations'), code: '{ where: { id: { in: [...ids] } } }', unseen: OTHER_IDS },
  { file: registered('relations'), code: '{ in: [...ids] }', unseen: OTHER_IDS },
  {
    file: registered('require-quota'),
    code: 'registered + fresh.length <= MAX_OF_ORGANIZATION',
    left: LARGE,
  },
  {
    file: registered('add-documents'),
    code: 'missing.length > 0',
    unseen: 'Without missing IDs, no row is inserted.',
  },
  {
    file: registered('add-documents'),
    code: '{ select: { hash: true } }',
    becomes: '{}',
    unseen: 'It reads all columns of the operation.',
  },
  {
    file: registered('add-documents'),
    code: '{ where: { hash: { in: entries.map(({ hash }) => hash) } }, select: { id: true, hash: true }, }',
    becomes: '{}',
    unseen: OTHER_IDS,
  },
  {
    file: registered('check-manifest'),
    code: "typeof id === 'string'",
    becomes: 'true',
    unseen: 'An ID of another type is refused before.',
  },
  {
    file: registered('discard-app-version'),
    code: "{ where: { appVersionId: id }, distinct: ['operationId'], select: { operationId: true }, }",
    unseen: IN_A_VERSION,
  },
  { file: registered('discard-app-version'), code: '{ appVersionId: id }', unseen: IN_A_VERSION },
  { file: registered('discard-app-version'), code: '{ in: ids }', unseen: IN_A_VERSION },
  {
    file: registered('document-id'),
    code: '[]',
    becomes: '["Stryker was here"]',
    unseen: 'Without a match, the other parts are absent.',
  },
  { file: registered('document-id'), code: '!app || !version || !name', unseen: ALL_PARTS },
  { file: registered('document-id'), code: '!app || !version', unseen: ALL_PARTS },
  {
    file: registered('document-usage'),
    code: 'noted',
    becomes: 'true',
    unseen: 'Memory for 100,000 operations is not full in a moment.',
  },
  {
    file: registered('document-usage'),
    code: 'at.slice(0, 10)',
    becomes: 'at',
    unseen: 'PostgreSQL reads a date from a time.',
  },
  {
    file: registered('find-document'),
    code: "''",
    becomes: '"Stryker was here!"',
    unseen: 'A key has both parts.',
  },
  {
    file: registered('find-document'),
    code: '{ throw translateDatabaseError(error); }',
    becomes: '{}',
    left: FAULTS,
  },
  {
    file: registered('find-document'),
    code: '{ maxSize: MAX_SIZE, maxRunning: Math.min(MAX_RUNNING, database.parallelism), gatherMs: 0 }',
    unseen: 'The number of concurrent statements changes the time of an answer.',
  },
  {
    file: registered('find-document'),
    code: 'Math.min(MAX_RUNNING, database.parallelism)',
    unseen: 'The number of concurrent statements changes the time of an answer.',
  },
  { file: registered('find-document'), code: 'row?.[0]', becomes: 'row[0]', left: DISCARDED },
  {
    file: registered('find-document'),
    code: '[]',
    becomes: '["Stryker was here"]',
    unseen: 'It changes the size of a cached entry.',
  },
  {
    file: registered('find-document'),
    code: 'text === undefined',
    becomes: 'false',
    left: DISCARDED,
  },
  {
    file: registered('graphql/registered-operation'),
    code: 'versions.filter((version) => version !== undefined)',
    left: DISCARDED,
  },
  {
    file: registered('graphql/registered-operation'),
    code: 'version !== undefined',
    left: DISCARDED,
  },
  {
    file: registered('manifest'),
    code: '[]',
    becomes: '["Stryker was here"]',
    unseen: 'The schema of the input refuses other values.',
  },
  {
    file: registered('read-documents'),
    code: "''",
    becomes: '"Stryker was here!"',
    unseen: 'No text has this hash.',
  },
  { file: registered('read-documents'), code: '{ in: hashes }', becomes: '{}', unseen: OTHER_IDS },
  {
    file: registered('registered-operation-failures'),
    code: "'TOO_MANY_OPERATIONS'",
    becomes: '""',
    left: LARGE,
  },
  { file: registered('require-quota'), code: '{ db }', left: LARGE },
  { file: registered('require-quota'), code: 'unknown <= capacity', left: LARGE },
  {
    file: registered('require-quota'),
    code: 'MAX_OF_ORGANIZATION - capacity + unknown',
    left: LARGE,
  },
  { file: registered('require-quota'), code: 'MAX_OF_ORGANIZATION - capacity', left: LARGE },
  { file: registered('require-quota'), code: '{ count, max: MAX_OF_ORGANIZATION }', left: LARGE },
  {
    file: registered('require-quota'),
    code: 'registered + fresh.length',
    becomes: 'registered - fresh.length',
    left: LARGE,
  },
  {
    file: registered('usage-window'),
    code: 'day.toISOString().slice(0, 10)',
    unseen: 'It is compared as a date, without its time.',
  },
  { file: tools('operation-tools-by-id'), code: '{ id: { in: [...ids] } }', unseen: OTHER_IDS },
  { file: tools('operation-tools-by-id'), code: '{ in: [...ids] }', unseen: OTHER_IDS },
  {
    file: tools('published-tools'),
    code: 'name === undefined',
    becomes: 'false',
    unseen: 'Prisma ignores an undefined name.',
  },
  {
    file: tools('published-tools'),
    code: '{ select: { name: true, hash: true } }',
    unseen: 'It reads all columns of the operation.',
  },
];
