import { DomainError } from '../errors.ts';
import { type HttpRequest, headerOf } from '../transport/exchange.ts';
import type { ConsoleFiles } from './console-files.ts';
import { isConsolePath } from './console-paths.ts';
import type { Handler } from './handler.ts';
import { pageHeaders } from './page-headers.ts';
import { serveFile, toStaticFile } from './static-file.ts';

export type Console = {
  /** Serves the page to browsers, and passes other requests on (content negotiation). */
  pageOr: (otherwise: Handler) => Handler;
  /** Serves an asset, or the page, which routes on the client: with 404 where it has no page. */
  fileOrPage: Handler;
};

/** Serves the console, a single-page application at all paths that are not the API's. */
export function createConsole({ page, files }: ConsoleFiles, basePath: string): Console {
  const placed = page.replace(BASE, () => `<base href="${toAttribute(basePath)}/" />`);
  const pageFile = toStaticFile({ identity: Buffer.from(placed) }, pageHeaders);
  return {
    pageOr: (otherwise) => (request, record) =>
      wantsPage(request) ? serveFile(pageFile, request) : otherwise(request, record),
    fileOrPage(request) {
      const file = files.get(request.path);
      if (file) return serveFile(file, request);
      if (!wantsPage(request))
        throw new DomainError('ROUTE_NOT_FOUND', 'Route not found. Check the method and path.');
      if (isConsolePath(request.path)) return serveFile(pageFile, request);
      // The console then says that there is no such page.
      const unconditional = { ...request.headers, 'if-none-match': undefined };
      return { ...serveFile(pageFile, { ...request, headers: unconditional }), status: 404 };
    },
  };
}

/** The base URL of links and assets, replaced by the base path. */
const BASE = '<base href="/" />';

function toAttribute(path: string): string {
  return path.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}

/** Paths of API clients, which get an error instead of the page. */
const API_PATHS = /^\/+(api|assets|graphql|health|mcp|metrics|\.well-known)(\/|$)/;

const HTML = /\btext\/html\b/i;

function wantsPage(request: HttpRequest): boolean {
  return HTML.test(headerOf(request, 'accept') ?? '') && !API_PATHS.test(request.path);
}
