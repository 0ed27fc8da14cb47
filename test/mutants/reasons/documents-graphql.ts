import type { Reason } from '../reason.ts';

const graphql = (file: string) => `src/documents/graphql/${file}.ts`;

const CACHE = 'A cache changes the time of an answer, and not the answer.';
const VALID = 'Only valid documents get here, and the schema has all of their parts.';
const RESOLVED = 'A request without its operation is refused before it is executed.';
const NAMED = 'Only operations with a name are registered, and so published.';
const ABSENT = 'An absent value is of no type either.';
const IN_BODY = 'The document ID is in the body. Neither the path nor the query string has one.';

export const documentsGraphqlReasons: readonly Reason[] = [
  { file: graphql('admit-free-text'), code: 'known', unseen: CACHE },
  {
    file: graphql('admit-free-text'),
    code: 'text.length + 1',
    unseen: 'The shortest text that parses has three characters.',
  },
  { file: graphql('describe-tool'), code: 'before', becomes: 'false', unseen: CACHE },
  { file: graphql('describe-tool'), code: 'info.getArgument()?.description', unseen: VALID },
  {
    file: graphql('describe-tool'),
    code: 'parent.getFields()[name.value]?.description',
    unseen: VALID,
  },
  { file: graphql('describe-tool'), code: 'operation.name?.value', unseen: NAMED },
  { file: graphql('describe-tool'), code: "''", becomes: '"Stryker was here!"', unseen: NAMED },
  {
    file: graphql('describe-tool'),
    code: 'loc?.startToken',
    unseen: 'The parser keeps the location of each operation.',
  },
  {
    file: graphql('describe-tool'),
    code: 'token?.kind',
    unseen: 'The first token of a document is no comment, and ends the search.',
  },
  {
    file: graphql('inspect-document'),
    code: 'false',
    becomes: 'true',
    unseen: 'Neither the log nor the cache of this Yoga is read.',
  },
  {
    file: graphql('inspect-document'),
    code: '{ maxCharacters: MAX_DOCUMENT_CHARACTERS }',
    unseen: 'The length is read in requests only. Manifests have their own limit.',
  },
  {
    file: graphql('normalized-hash'),
    code: 'rank(one) < rank(other)',
    becomes: 'rank(one) <= rank(other)',
    unseen: 'Two definitions of one kind and name are not valid.',
  },
  {
    file: graphql('normalized-hash'),
    code: "''",
    unseen: 'An anonymous operation is the only operation of its document.',
  },
  {
    file: graphql('persisted-operations-plugin'),
    code: "''",
    unseen: 'A document that a client sent has its text.',
  },
  {
    file: graphql('persisted-operations-plugin'),
    code: 'source?.from',
    unseen: 'Each request has its source before it is executed.',
  },
  {
    file: graphql('persisted-operations-plugin'),
    code: 'operation?.operation',
    becomes: 'operation.operation',
    unseen: RESOLVED,
  },
  { file: graphql('persisted-operations-plugin'), code: 'operation?.name', unseen: RESOLVED },
  {
    file: graphql('persisted-operations-plugin'),
    code: '{ status: 200 }',
    becomes: '{}',
    unseen: "200 is Yoga's status for errors with the extension `http`.",
  },
  {
    file: graphql('read-manifests'),
    code: "'utf8'",
    unseen: 'JSON is read from bytes as UTF-8 too.',
  },
  {
    file: graphql('read-manifests'),
    code: "files.filter((file) => file.endsWith('.json')).sort()",
    left: 'Of several broken manifests, another one may be named first.',
  },
  { file: graphql('read-manifests'), code: "' '", unseen: 'A text for people.' },
  {
    file: graphql('requested-document-id'),
    code: "'documentId'",
    becomes: '""',
    unseen: 'Without the shortcut, the search finds no such parameter either.',
  },
  {
    file: graphql('requested-document-id'),
    code: "!('persistedQuery' in extensions)",
    unseen: ABSENT,
  },
  {
    file: graphql('requested-document-id'),
    code: "!('sha256Hash' in persistedQuery)",
    unseen: ABSENT,
  },
  { file: graphql('run-document'), code: "'/graphql'", unseen: IN_BODY },
  { file: graphql('run-document'), code: "''", unseen: IN_BODY },
  {
    file: graphql('run-document'),
    code: "'application/graphql-response+json'",
    unseen: 'The media type changes the status, which is not read here.',
  },
  { file: graphql('schema-coordinates'), code: '!parent || !field', unseen: VALID },
  { file: graphql('schema-coordinates'), code: 'parent && field', unseen: VALID },
  {
    file: graphql('variables-schema'),
    code: '[]',
    unseen: 'The parser gives each operation a list of variables, all of an input type.',
  },
  { file: graphql('variables-schema'), code: '!type || !isInputType(type)', unseen: VALID },
];
