import type { Reason } from '../reason.ts';

const kernel = (file: string) => `src/kernel/${file}.ts`;

const SAME_BATCH = 'A batch that fits is the same when it is copied.';
const NEXT_TURN = 'A timer without a wait ends in one of the next turns of the event loop as well.';
const CACHE = 'A cache changes the time of an answer, and not the answer.';
const DEFINED =
  'Operations are defined at import, before a mutant is active. `test/contract` calls each of them.';
const CACHE_BOUND = 'Only the memory of the process shows the bound of this cache.';

export const kernelReasons: readonly Reason[] = [
  { file: kernel('batch'), code: 'waiting.size > maxSize', becomes: 'true', unseen: SAME_BATCH },
  {
    file: kernel('batch'),
    code: 'waiting.size > maxSize',
    becomes: 'waiting.size >= maxSize',
    unseen: SAME_BATCH,
  },
  { file: kernel('batch'), code: 'wait > 0', becomes: 'true', unseen: NEXT_TURN },
  { file: kernel('batch'), code: 'wait > 0', becomes: 'wait >= 0', unseen: NEXT_TURN },
  { file: kernel('iso-text'), code: 'known', unseen: CACHE },
  { file: kernel('iso-text'), code: 'days.size >= MAX_DAYS', left: CACHE_BOUND },
  { file: kernel('role'), code: 'before', becomes: 'false', unseen: CACHE },
  { file: kernel('role'), code: 'known.size >= MAX_KNOWN', left: CACHE_BOUND },
  {
    file: kernel('credential-text'),
    code: '!MARK.test(text)',
    becomes: 'false',
    unseen: 'Without the shortcut, the search finds nothing in such a text either.',
  },
  {
    file: kernel('credential-text'),
    code: '/^alm_/i',
    becomes: '/alm_/i',
    left: 'Only a link or a cookie whose secret contains `alm_` is redacted as a key.',
  },
  {
    file: kernel('choose-named'),
    code: "const firstName = ({ names: [first = ''] }: Named) => first;",
    unseen: 'An object has a name.',
  },
  {
    file: kernel('choose-named'),
    code: "text.normalize('NFC').toLowerCase()",
    left: 'Only names with a letter such as ß, whose upper case is another letter, differ.',
  },
  {
    file: kernel('choose-named'),
    code: '[]',
    left: 'Only the name `Stryker was here` is chosen.',
  },
  {
    file: kernel('lock-organization'),
    left: '`test/contract/access-changes-are-confirmed.test.ts` looks for the lock.',
  },
  {
    file: kernel('names-for-ids'),
    code: '[]',
    unseen: 'An input has no field without a name.',
  },
  {
    file: kernel('operation-mode'),
    code: 'mode === null',
    becomes: 'false',
    unseen: 'Null has the index -1 in the list of modes too.',
  },
  {
    file: kernel('operation'),
    code: "const writes = !definition.permission?.endsWith(':read');",
    left: DEFINED,
  },
  {
    file: kernel('operation'),
    code: 'const fail = (failure: DomainError) => failure;',
    left: DEFINED,
  },
  {
    file: kernel('operation'),
    code: "if (!('idempotencyKey' in input.shape)) return [...new Set(named)];",
    left: DEFINED,
  },
  {
    file: kernel('operation'),
    code: "}: Pick<Operation, 'fails' | 'input'> & { secret?: unknown }): readonly ErrorCode[] {",
    left: DEFINED,
  },
  {
    file: kernel('operation'),
    code: '[]',
    unseen: 'A name that is no field of the answer shows nothing.',
  },
  {
    file: kernel('outcome'),
    code: 'outcomes.indexOf(one) > outcomes.indexOf(other)',
    becomes: 'outcomes.indexOf(one) >= outcomes.indexOf(other)',
    unseen: 'Of two equal outcomes, either is the worse one.',
  },
  { file: kernel('paging'), code: "''", unseen: 'A text has a first part.' },
  {
    file: kernel('paging'),
    code: "'The cursor is not from this list in this order. Send one from its pages.'",
    unseen: 'A text for people.',
  },
  {
    file: kernel('paging'),
    code: 'place === undefined',
    becomes: 'false',
    unseen: 'An absent place is no finite number either.',
  },
  {
    file: kernel('paging'),
    code: 'place !== undefined',
    becomes: 'true',
    unseen: 'An absent place is no priority either.',
  },
  {
    file: kernel('paging'),
    code: "const value = field === 'dueDate' ? (row.dueDate ?? NO_DUE_DATE) : row[field];",
    left: 'Only the place of an item without a due date differs.',
  },
  {
    file: kernel('read-together'),
    code: '[]',
    unseen: 'The database answers each read.',
  },
  {
    file: kernel('read-together'),
    code: 'only?.reject',
    unseen: 'A failing statement has at least one read.',
  },
  {
    file: kernel('read-together'),
    code: 'if (error instanceof DomainError) {',
    left: 'Rows that are too large together have 32 MiB, which take a second to make.',
  },
  {
    file: kernel('written-answer'),
    code: '[]',
    unseen: 'A resource without an action has no permission to read either.',
  },
  {
    file: kernel('search-words'),
    code: 'const words = new Set(search.split(/\\s+/u).filter(isFindable));',
    unseen: 'Words without anything visible are left out.',
  },
  {
    file: kernel('write-behind'),
    code: 'writing.get(held.group)?.delete',
    unseen: 'A page that is written has its group.',
  },
];
