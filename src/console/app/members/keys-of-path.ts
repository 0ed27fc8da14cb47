/** The page with the API keys of one person. */
export function keysOfPath(userId: string): string {
  return `/settings/api-keys?by=${userId}`;
}
