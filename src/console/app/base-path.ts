/** The base path of the console without trailing slash; '' at the root. */
export function basePath(): string {
  return new URL('.', document.baseURI).pathname.replace(/\/$/, '');
}
