import { UsageError } from './failure.ts';

type Environment = Record<string, string | undefined>;

const DEFAULT_URL = 'http://localhost:3001';

/** The address of the server, and the key for it, which no argument can be. */
export function readSettings(environment: Environment, url: string | undefined) {
  return {
    url: readUrl(url ?? (environment.ALMIRANT_URL || DEFAULT_URL)),
    key: readKey(environment.ALMIRANT_API_KEY),
  };
}

function readUrl(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isWeb = url?.protocol === 'http:' || url?.protocol === 'https:';
  if (!url || !isWeb || url.username || url.password || url.search || url.hash) {
    // Not repeated, as a password may be in it.
    throw new UsageError('The server must be an address such as https://api.example.com.');
  }
  return url.href.replace(/\/+$/, '');
}

function readKey(text: string | undefined): string {
  const key = text?.trim();
  if (!key) throw new UsageError('ALMIRANT_API_KEY is not set: it has to be an API key.');
  if (!/^[\x21-\x7e]+$/.test(key)) {
    throw new UsageError('ALMIRANT_API_KEY is not an API key: it has characters that none has.');
  }
  return key;
}
