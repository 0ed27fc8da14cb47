import { redactCredentials } from '../kernel/credential-text.ts';

/** Suggestions of graphql-js. Armor removes only some of them. */
const SUGGESTION = / Did you mean [^?]*\?/;

/** Removes API keys and suggestions from a message of graphql-js. */
export function safeMessage(message: string): string {
  // graphql-js quotes values of variables with the wrong type.
  return redactCredentials(message).replace(SUGGESTION, '');
}
