/** The absolute URL of a path of the server, such as `api/projects`. */
export function serverAddress(path: string): string {
  return new URL(path, document.baseURI).href;
}
