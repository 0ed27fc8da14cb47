/** Maximum length of a search on the server. The page searches for the full text itself. */
const MAX_SEARCH = 100;

/** The prefix of a key and the rest, which is secret. */
const SECRET = /(alm_k1_[0-9A-Za-z]{8})[0-9A-Za-z]+/gi;

/** The search that the server gets, in the address of a request: without the secret of a pasted key. */
export function toSearch(text: string): string | null {
  return text.replaceAll(SECRET, '$1').slice(0, MAX_SEARCH) || null;
}
