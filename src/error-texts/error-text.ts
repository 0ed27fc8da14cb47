import type { ErrorCode, ErrorKind, errorCodes } from '../errors.ts';

/**
 * Where a code occurs: a problem over REST or of sign-in, an error of GraphQL, a tool result of MCP, or a
 * problem in place of an MCP message.
 */
export type Place = 'rest' | 'sign-in' | 'graphql' | 'tool' | 'mcp';

/** The explanation of a code on the page of errors. */
export type ErrorText = {
  /** The situation. */
  meaning: string;
  /** The next step of the client. */
  remedy: string;
  /** The places beside those of the operations that declare the code. */
  on?: readonly Place[];
};

type CodeOf<Kind extends ErrorKind> = {
  [Code in ErrorCode]: (typeof errorCodes)[Code] extends Kind ? Code : never;
}[ErrorCode];

/** A text for each code of a kind. */
export type TextsOf<Kind extends ErrorKind> = Record<CodeOf<Kind>, ErrorText>;
