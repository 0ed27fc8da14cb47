/** Pages whose links carry a secret in the URL fragment. */
const secretPages = ['set-up', 'invitation', 'reset-password'] as const;

export type SecretPage = (typeof secretPages)[number];

/** ASCII escapes of URLs, repeated encoding included, and of JSON, JavaScript and GraphQL. */
const ESCAPE = String.raw`(?:%(?:25){0,8}|\\{1,4}(?:u00|x|u\{0{0,6}))`;

/** Pattern of a text in which each character is plain or escaped. */
const written = (text: string) => [...text].map((character) => eitherWay(character)).join('');

function eitherWay(character: string): string {
  const code = character.charCodeAt(0).toString(16);
  return String.raw`(?:${character}|${ESCAPE}${code}\}?)`;
}

const KEY_CHARACTER = String.raw`(?:[0-9A-Za-z]|${ESCAPE}[3-7][0-9a-f]\}?)`;
const KEY_START = `${written('alm_')}(?:${written('k1')}|${written('sa')})${written('_')}`;
const LINK = `(?:${secretPages.join('|')})(?:#|%(?:25){0,8}23)[A-Za-z0-9_-]{43}`;
const COOKIE = String.raw`almirant_session=[^;\s"]{32}`;

/** A key with fewer characters is a placeholder or a display prefix. */
const LEAKED_CHARACTERS = 32;

/** Without unbounded repetition before the end, so that the work grows with the length alone. */
const leaked = new RegExp(
  `${KEY_START}${KEY_CHARACTER}{${LEAKED_CHARACTERS}}|${LINK}|${COOKIE}`,
  'i',
);
const shown = new RegExp(`${KEY_START}${KEY_CHARACTER}*|${LINK}|${COOKIE}[^;\\s"]*`, 'gi');

/**
 * Each credential holds one of these: an underscore, `#` or `%`, escaped underscores included. Texts
 * without any, such as most lines of the log, need no search.
 */
const MARK = /[_#%\\]/;

/** Whether a text holds an API key, a link with a secret or a session cookie, escaped or not. */
export const holdsCredential = (text: string): boolean => leaked.test(text);

/** Replaces each credential in a text, truncated API keys included. */
export function redactCredentials(text: string): string {
  if (!MARK.test(text)) return text;
  return text.replaceAll(shown, (credential) =>
    /^alm_/i.test(credential) ? 'alm_[redacted]' : '[redacted]',
  );
}
