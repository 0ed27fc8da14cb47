const API_KEY = /alm_(k1|sa)_[0-9A-Za-z]*/g;

/** Replaces everything in a text that looks like an API key. */
export function redactApiKeys(text: string): string {
  return text.replaceAll(API_KEY, 'alm_[redacted]');
}
