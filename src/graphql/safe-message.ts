import { redactApiKeys } from '../kernel/redact-api-keys.ts';

/** What graphql-js guesses of names and values; Armor knows only some of its wordings. */
const SUGGESTION = / Did you mean [^?]*\?/;

/** A message of graphql-js without what it quotes and guesses and nobody is to be told. */
export function safeMessage(message: string): string {
  // A variable of the wrong type is quoted by the message.
  return redactApiKeys(message).replace(SUGGESTION, '');
}
