import { DomainError } from '../errors.ts';
import { type HttpRequest, headerOf } from '../transport/exchange.ts';
import type { ConsoleFiles } from './console-files.ts';
import type { Handler } from './handler.ts';
import { pageHeaders } from './page-headers.ts';
import { handOut, toStaticFile } from './static-file.ts';

export type Console = {
  /** Shows the page to who asks for one, and lets another answer everybody else. */
  pageOr: (otherwise: Handler) => Handler;
  /** Hands out a file, or the page, which knows itself what to show at an address. */
  anywhere: Handler;
};

/** Hands out the console, which is one page at all addresses that are not the API's. */
export function createConsole({ page, files }: ConsoleFiles, basePath: string): Console {
  const placed = page.replace(BASE, () => `<base href="${toAttribute(basePath)}/" />`);
  const pageFile = toStaticFile({ identity: Buffer.from(placed) }, pageHeaders);
  return {
    pageOr: (otherwise) => (request, record) =>
      wantsPage(request) ? handOut(pageFile, request) : otherwise(request, record),
    anywhere(request) {
      const file = files.get(request.path) ?? (wantsPage(request) ? pageFile : undefined);
      if (!file) throw new DomainError('ROUTE_NOT_FOUND', 'Not found.');
      return handOut(file, request);
    },
  };
}

/** What the page loads and links to is below this, wherever it is opened. */
const BASE = '<base href="/" />';

function toAttribute(path: string): string {
  return path.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}

/** Where programs ask, which are to be told what is wrong instead of being shown a page. */
const NOT_FOR_PEOPLE = /^\/+(api|assets|graphql|health|mcp|metrics|\.well-known)(\/|$)/;

const HTML = /\btext\/html\b/i;

function wantsPage(request: HttpRequest): boolean {
  return HTML.test(headerOf(request, 'accept') ?? '') && !NOT_FOR_PEOPLE.test(request.path);
}
