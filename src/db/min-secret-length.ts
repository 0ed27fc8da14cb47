/** Minimum length of the secret of the API key hashes and sessions, from any source. */
export const minSecretLength = 32;
