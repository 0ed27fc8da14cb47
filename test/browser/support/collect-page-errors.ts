import type { BrowserContext, ConsoleMessage } from 'playwright-core';

/**
 * Collects uncaught errors, console errors and content security policy violations from all pages of
 * a context.
 */
export async function collectPageErrors(context: BrowserContext): Promise<string[]> {
  const pageErrors: string[] = [];
  context.on('weberror', (thrown) => pageErrors.push(`error: ${thrown.error().message}`));
  context.on('console', (message) => {
    if (message.type() !== 'error' || isRejectedRequest(message)) return;
    pageErrors.push(`console: ${message.text()} (${message.location().url})`);
  });
  await context.exposeFunction('reportViolation', (what: string) => {
    pageErrors.push(`policy: ${what}`);
  });
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const { effectiveDirective, blockedURI, sourceFile, lineNumber } = event;
      const report = Reflect.get(window, 'reportViolation');
      report(`${effectiveDirective} blocked ${blockedURI} in ${sourceFile}:${lineNumber}`);
    });
  });
  return pageErrors;
}

const CLIENT_ERROR = /^Failed to load resource: .* status of 4\d\d/;
const API = /\/(api|graphql)(\/|$)/;

/** Rejected API requests are expected: the page shows their errors. */
function isRejectedRequest(message: ConsoleMessage): boolean {
  return CLIENT_ERROR.test(message.text()) && API.test(message.location().url);
}
