import type { Reason } from '../reason.ts';

const recorded = (file: string) => `src/documents/recorded/${file}.ts`;
const registered = (file: string) => `src/documents/registered/${file}.ts`;
const tools = (file: string) => `src/documents/tools/${file}.ts`;

const OTHER_IDS = 'The caller looks up its own IDs among the rows.';
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
    code: 'shown ?? { ...row, operationCount: 0 }',
    unseen: 'Each row is shown.',
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
    left: '`test/long/registered-operation-limit.test.ts` registers 10,000 operations.',
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
