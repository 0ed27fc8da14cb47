import type { Handle } from './fetch-adapter.ts';

/** What stands before every path in the address that people reach the server at; mostly nothing. */
export function basePathOf(publicUrl: string): string {
  const path = new URL(publicUrl).pathname.replaceAll(/^\/+|\/+$/g, '');
  return path && `/${path}`;
}

/** Takes it off where a proxy has left it; most take it off themselves. */
export function belowBasePath(basePath: string): (handle: Handle) => Handle {
  if (!basePath) return (handle) => handle;
  return (handle) => (request) => {
    const { path } = request;
    if (path === basePath) request.path = '/';
    if (path.startsWith(`${basePath}/`)) request.path = path.slice(basePath.length);
    return handle(request);
  };
}
