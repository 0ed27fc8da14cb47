import type { Page } from 'playwright-core';
import type { Json } from './json.ts';

type ApiRequest = { method?: string; body?: object };

export type ApiResponse = { status: number; data: Json; code: string | undefined };

/** Calls the API with the page's session, in the organization of the session. */
export async function callApi(
  page: Page,
  path: string,
  { method = 'GET', body }: ApiRequest = {},
): Promise<ApiResponse> {
  const { origin } = new URL(page.url());
  const isOfPerson = path.startsWith('/api/auth/');
  const organizationId = isOfPerson ? undefined : await organizationOf(page, origin);
  const answer = await page.request.fetch(`${origin}${path}`, {
    method: body && method === 'GET' ? 'POST' : method,
    headers: { origin, ...(organizationId && { 'x-organization-id': organizationId }) },
    ...(body && { data: body }),
  });
  const { data, code } = await answer.json();
  return { status: answer.status(), data, code };
}

/** The organization of the page's session. Undefined without a session. */
async function organizationOf(page: Page, origin: string): Promise<string | undefined> {
  const answer = await page.request.get(`${origin}/api/auth/session`, { headers: { origin } });
  const { data } = await answer.json();
  return data?.organization?.id;
}
