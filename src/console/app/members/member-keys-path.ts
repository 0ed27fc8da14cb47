/** The path of the API key list, filtered by creator. */
export function memberKeysPath(userId: string): string {
  return `/settings/api-keys?by=${userId}`;
}
