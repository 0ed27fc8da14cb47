import { UsageError } from './failure.ts';

type Environment = Record<string, string | undefined>;

const DEFAULT_URL = 'http://localhost:3001';

/** Reads the server URL and the API key. The key is never an argument, since process lists show those. */
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
    // The message omits the URL, which may contain a password.
    throw new UsageError('The server URL is not valid. Use one such as https://api.example.com.');
  }
  return url.href.replace(/\/+$/, '');
}

function readKey(text: string | undefined): string {
  const key = text?.trim();
  if (!key) throw new UsageError('ALMIRANT_API_KEY is not set. Set it to an API key.');
  if (!/^[\x21-\x7e]+$/.test(key)) {
    throw new UsageError(
      'ALMIRANT_API_KEY is not an API key: it contains invalid characters. Copy the key again.',
    );
  }
  return key;
}
