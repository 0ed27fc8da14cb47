/** The whole address of something that the server answers, such as `api/projects`. */
export function serverAddress(path: string): string {
  return new URL(path, document.baseURI).href;
}
