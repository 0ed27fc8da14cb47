/** The path under which the console is reached, without a slash at its end; '' at the root. */
export function basePath(): string {
  return new URL('.', document.baseURI).pathname.replace(/\/$/, '');
}
