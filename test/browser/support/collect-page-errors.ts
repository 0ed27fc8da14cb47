import type { BrowserContext, ConsoleMessage, Request } from 'playwright-core';

/**
 * Collects uncaught errors, console errors, content security policy violations, and operations that
 * name no organization from all pages of a context.
 */
export async function collectPageErrors(context: BrowserContext): Promise<string[]> {
  const pageErrors: string[] = [];
  context.on('weberror', (thrown) => pageErrors.push(`error: ${thrown.error().message}`));
  context.on('console', (message) => {
    if (message.type() !== 'error' || isRejectedRequest(message)) return;
    pageErrors.push(`console: ${message.text()} (${message.location().url})`);
  });
  context.on('request', (request) => {
    if (isOperation(request) && !request.headers()['x-organization-id']) {
      pageErrors.push(`no organization: ${request.postData() ?? request.url()}`);
    }
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

/** Whether a request of a page acts in an organization. */
function isOperation(request: Request): boolean {
  const { pathname } = new URL(request.url());
  const isOfConsole = request.frame().url().includes(new URL(request.url()).origin);
  if (!isOfConsole || request.isNavigationRequest()) return false;
  const isPost = request.method() === 'POST';
  return /\/graphql$/.test(pathname) || (isPost && /\/api\/(?!auth\/)/.test(pathname));
}

const CLIENT_ERROR = /^Failed to load resource: (.* status of 4\d\d|net::ERR_CONNECTION_RESET)/;
const API = /\/(api|graphql)([/?]|$)/;

/** Rejected and lost requests, and unknown pages, are expected: the page shows them. */
function isRejectedRequest(message: ConsoleMessage): boolean {
  const { url } = message.location();
  const isUnknownPage = url === message.page()?.url();
  return CLIENT_ERROR.test(message.text()) && (API.test(url) || isUnknownPage);
}
