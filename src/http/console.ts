import { DomainError } from '../errors.ts';
import { type HttpRequest, headerOf } from '../transport/exchange.ts';
import type { ConsoleFiles } from './console-files.ts';
import type { Handler } from './handler.ts';
import { pageHeaders } from './page-headers.ts';
import { serveFile, toStaticFile } from './static-file.ts';

export type Console = {
  /** Serves the page to browsers, and passes other requests on (content negotiation). */
  pageOr: (otherwise: Handler) => Handler;
  /** Serves an asset, or the page, which routes on the client. */
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
      const file = files.get(request.path) ?? (wantsPage(request) ? pageFile : undefined);
      if (!file)
        throw new DomainError('ROUTE_NOT_FOUND', 'Route not found. Check the method and path.');
      return serveFile(file, request);
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
