/** The failure of every operation that takes a version's id, whether it is absent or another's. */
export function appVersionNotFound(id: string): ['APP_VERSION_NOT_FOUND', string] {
  return [
    'APP_VERSION_NOT_FOUND',
    `App version not found: ${id}. List the app versions of the organization to see their ids.`,
  ];
}
