import type { Reason } from '../reason.ts';

const http = (file: string) => `src/http/${file}.ts`;

const PLACES = 'While requests wait, all places are taken.';
const EMPTY = 'An empty queue starts nothing.';
const NO_OWNER = 'An owner without requests is recognized right after this.';
const NO_CODING = 'No file has a variant of this name, so the plain file is sent.';

export const httpReasons: readonly Reason[] = [
  {
    file: http('aborted-request'),
    left: 'Its client has gone away. Only the log shows the status and the cause.',
  },
  {
    file: http('admission'),
    code: '#isFull = false;',
    unseen: 'The first waiting request sets it before the first period ends.',
  },
  {
    file: http('admission'),
    code: 'this.#queue.size > 0',
    becomes: 'false',
    unseen: PLACES,
  },
  { file: http('admission'), code: 'this.#queue.size > 0', unseen: EMPTY },
  {
    file: http('admission'),
    code: 'this.#queue.size === 0',
    becomes: 'true',
    unseen: 'A period in which a request came to wait is not calm.',
  },
  {
    file: http('base-path'),
    code: '!basePath',
    becomes: 'false',
    left: 'Only a request line without any path would be read as `/`.',
  },
  {
    file: http('client-address'),
    code: "''",
    unseen: 'A text that is split has a first part.',
  },
  {
    file: http('client-address'),
    code: '[]',
    unseen: 'The first element of a match is not read.',
  },
  {
    file: http('fair-queue'),
    code: '[]',
    unseen: 'An owner with one request gives none.',
  },
  {
    file: http('fair-queue'),
    code: 'each.length > greediest.length',
    becomes: 'each.length >= greediest.length',
    unseen: 'Of two owners with equally many requests, either may give one.',
  },
  {
    file: http('fair-queue'),
    code: 'const place = own?.indexOf(waiting) ?? -1;',
    unseen: NO_OWNER,
  },
  {
    file: http('require-readable'),
    code: "CHARSET.exec(headerOf(request, 'content-type') ?? '')?.[1]?.toLowerCase",
    unseen: 'A match has its group.',
  },
  {
    file: http('require-readable'),
    code: "''",
    unseen: 'Neither text names a charset.',
  },
  {
    file: http('same-origin'),
    code: '/^https?:$/',
    becomes: '/^https?:/',
    unseen: 'The protocol of a URL ends at its only colon.',
  },
  { file: http('static-file'), code: "''", unseen: NO_CODING },
  { file: http('static-file'), code: "'identity'", becomes: '""', unseen: NO_CODING },
];
