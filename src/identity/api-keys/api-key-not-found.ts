/** The failure of every operation that takes a key's id, whether it is absent or another's. */
export function apiKeyNotFound(id: string): ['API_KEY_NOT_FOUND', string] {
  return ['API_KEY_NOT_FOUND', `API key not found: ${id}. List the API keys to see their ids.`];
}
