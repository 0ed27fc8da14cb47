import type { Handle } from './fetch-adapter.ts';

/** The path of the public URL, without trailing slash; usually empty. */
export function basePathOf(publicUrl: string): string {
  const path = new URL(publicUrl).pathname.replaceAll(/^\/+|\/+$/g, '');
  return path && `/${path}`;
}

/** Strips the base path unless the reverse proxy has stripped it already. */
export function belowBasePath(basePath: string): (handle: Handle) => Handle {
  if (!basePath) return (handle) => handle;
  return (handle) => (request) => {
    const { path } = request;
    if (path === basePath) request.path = '/';
    if (path.startsWith(`${basePath}/`)) request.path = path.slice(basePath.length);
    return handle(request);
  };
}
