import type { BrowserContext, ConsoleMessage } from 'playwright-core';

/**
 * Collects what goes wrong in the pages of a context: errors that nobody caught, what the console
 * says in red, and what the policy has blocked.
 */
export async function collectTroubles(context: BrowserContext): Promise<string[]> {
  const troubles: string[] = [];
  context.on('weberror', (thrown) => troubles.push(`error: ${thrown.error().message}`));
  context.on('console', (message) => {
    if (message.type() !== 'error' || isRefusal(message)) return;
    troubles.push(`console: ${message.text()} (${message.location().url})`);
  });
  await context.exposeFunction('reportViolation', (what: string) => {
    troubles.push(`policy: ${what}`);
  });
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const { effectiveDirective, blockedURI, sourceFile, lineNumber } = event;
      const report = Reflect.get(window, 'reportViolation');
      report(`${effectiveDirective} blocked ${blockedURI} in ${sourceFile}:${lineNumber}`);
    });
  });
  return troubles;
}

const REFUSED = /^Failed to load resource: .* status of 4\d\d/;
const API = /\/(api|graphql)(\/|$)/;

/** What the API refuses is for the page to tell people. */
function isRefusal(message: ConsoleMessage): boolean {
  return REFUSED.test(message.text()) && API.test(message.location().url);
}
