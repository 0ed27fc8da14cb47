import { redactCredentials } from '../kernel/credential-text.ts';

/** Messages of graphql-js quote values of variables, which may be as long as a body. */
const MAX_CHARACTERS = 500;

/** Suggestions of graphql-js begin and end so. Armor removes only some of them. */
const SUGGESTION = { start: ' Did you mean ', end: '?' };

/** Removes API keys and suggestions from a message of graphql-js, and shortens it first. */
export function safeMessage(message: string): string {
  const isLong = message.length > MAX_CHARACTERS;
  const short = isLong ? `${message.slice(0, MAX_CHARACTERS).toWellFormed()}…` : message;
  return redactCredentials(withoutSuggestions(short));
}

/** Reads the text once, where a regular expression would backtrack. */
function withoutSuggestions(message: string): string {
  const kept: string[] = [];
  let from = 0;
  for (;;) {
    const start = message.indexOf(SUGGESTION.start, from);
    if (start === -1) return kept.concat(message.slice(from)).join('');
    const end = message.indexOf(SUGGESTION.end, start);
    kept.push(message.slice(from, start));
    // A shortened message ends within its suggestion.
    if (end === -1) return kept.join('');
    from = end + 1;
  }
}
