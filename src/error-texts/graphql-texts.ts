import type { GraphQLOnlyCode, INTERNAL_ERROR } from '../errors.ts';
import type { ErrorText } from './error-text.ts';

type OwnText = Pick<ErrorText, 'meaning' | 'remedy'> & {
  /** The HTTP status, and its dependence on the media type of the answer. */
  status: string;
};

const BY_MEDIA_TYPE = '400 in `errors`; as `application/json` 200';

/** The texts of the codes that only GraphQL has. */
export const graphqlTexts: Readonly<Record<GraphQLOnlyCode, OwnText>> = {
  GRAPHQL_PARSE_FAILED: {
    status: BY_MEDIA_TYPE,
    meaning: 'The document has a syntax error or too many tokens.',
    remedy: 'Correct the document at the place in `locations`, or split it.',
  },
  GRAPHQL_VALIDATION_FAILED: {
    status: `${BY_MEDIA_TYPE}, or 400 for variables`,
    meaning: 'The document or its variables do not fit the schema.',
    remedy: 'Correct them after the message; `schema.graphql` has the types.',
  },
  DOCUMENT_LIMIT_EXCEEDED: {
    status: '400 in `errors`',
    meaning: 'The document is longer, deeper or wider than a document may be.',
    remedy: 'Split it into several operations.',
  },
  PERSISTED_QUERY_NOT_SUPPORTED: {
    status: '200 in `errors`',
    meaning: "The hash in Apollo's extension is unknown, and the caller may send texts.",
    remedy: 'Send the text, as the links of Apollo Client and urql do by themselves.',
  },
  OPERATION_RESOLUTION_FAILURE: {
    status: '400 in `errors`',
    meaning: '`operationName` names no operation of the document, or is missing for several.',
    remedy: 'Name one operation of the document.',
  },
  BAD_REQUEST: {
    status: '400 in `errors`, or 405 for a mutation by GET',
    meaning: 'A part of the request has the wrong type, or a mutation came by GET.',
    remedy:
      'Send `query`, `variables` and `extensions` as the specification says, and mutations by POST.',
  },
};

/** The text of an unexpected error. */
export const unexpectedText: Pick<ErrorText, 'meaning' | 'remedy'> &
  Record<'code', typeof INTERNAL_ERROR> = {
  code: 'INTERNAL_ERROR',
  meaning: 'The server failed in an unexpected way.',
  remedy: 'Report it with the request ID, which is in the log too.',
};
