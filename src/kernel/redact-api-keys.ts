const LIKE_A_KEY = /alm_(k1|sa)_[0-9A-Za-z]*/g;

/** A text without anything that looks like a key, wherever a client may have put it. */
export function redactApiKeys(text: string): string {
  return text.replaceAll(LIKE_A_KEY, 'alm_[redacted]');
}
