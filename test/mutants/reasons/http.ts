import type { Reason } from '../reason.ts';

const http = (file: string) => `src/http/${file}.ts`;

const PLACES = 'While requests wait, all places are taken.';
const EMPTY = 'An empty queue starts nothing.';
const NO_OWNER = 'An owner without requests is recognized right after this.';
const EXACT_TIME = 'No client knows the time of a check to the microsecond.';
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
  { file: http('authenticate'), code: "''", unseen: 'Neither text is a bearer token.' },
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
    file: http('compress-answers'),
    code: 'before',
    becomes: 'false',
    unseen: 'The header is then read again, to the same coding.',
  },
  {
    file: http('compress-answers'),
    code: 'best !== undefined',
    becomes: 'true',
    unseen: 'The sorted list always has its two codings.',
  },
  {
    file: http('connections'),
    code: '!connection',
    becomes: 'false',
    unseen: 'Each response has been noted before.',
  },
  { file: http('console'), code: "''", unseen: 'Neither text has a media type.' },
  {
    file: http('console'),
    code: "{ ...request.headers, 'if-none-match': undefined }",
    unseen: 'The page has no variants, so its coding does not depend on the headers.',
  },
  {
    file: http('console-files'),
    code: "''",
    unseen: 'Each file that is read has a known type.',
  },
  {
    file: http('cross-origin'),
    code: 'origin === undefined',
    becomes: 'false',
    unseen: 'No allowed origin is undefined.',
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
    file: http('known-credentials'),
    code: 'credential',
    becomes: 'true',
    unseen: 'A request without a credential is known by its address in any case.',
  },
  {
    file: http('known-credentials'),
    code: 'true',
    unseen: 'Only the presence of a credential is read.',
  },
  {
    file: http('known-credentials'),
    code: "'base64'",
    unseen: 'Each encoding of a hash tells credentials apart.',
  },
  {
    file: http('node-adapter'),
    code: 'admission.isBusy',
    becomes: 'true',
    left: 'A credential that is accepted in a calm time would have its share at once in an overload.',
  },
  {
    file: http('node-adapter'),
    code: "outgoing.end(incoming.method === 'HEAD' ? '' : content);",
    unseen: 'Node sends no body to HEAD.',
  },
  {
    file: http('node-adapter'),
    code: 'unanswered > MAX_PIPELINED + 1',
    becomes: 'false',
    unseen: 'The connection ends with the answer to the request before.',
  },
  {
    file: http('node-request'),
    code: "const { method = 'GET', url = '/', headers } = incoming;",
    unseen: 'Node gives the method and the target of each request.',
  },
  {
    file: http('origin'),
    code: '[]',
    unseen: 'No page has the origin that the mutant allows.',
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
  {
    file: http('stop-listening'),
    code: 'elapsedMs < graceMs',
    becomes: 'elapsedMs <= graceMs',
    unseen: EXACT_TIME,
  },
  {
    file: http('stop-listening'),
    code: 'elapsedMs >= deadlineMs',
    becomes: 'elapsedMs > deadlineMs',
    unseen: EXACT_TIME,
  },
  {
    file: http('stop-listening'),
    code: 'elapsedMs >= ACCEPT_MS',
    becomes: 'elapsedMs > ACCEPT_MS',
    unseen: EXACT_TIME,
  },
  { file: http('static-file'), code: "''", unseen: NO_CODING },
  { file: http('static-file'), code: "'identity'", becomes: '""', unseen: NO_CODING },
];
