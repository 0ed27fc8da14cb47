import type { Page } from 'playwright-core';
import type { Json } from './json.ts';

type ApiRequest = { method?: string; body?: object };

export type ApiResponse = { status: number; data: Json; code: string | undefined };

/** Calls the API with the page's session. */
export async function callApi(
  page: Page,
  path: string,
  { method, body }: ApiRequest = {},
): Promise<ApiResponse> {
  const { origin } = new URL(page.url());
  const answer = await page.request.fetch(`${origin}${path}`, {
    method: method ?? (body ? 'POST' : 'GET'),
    headers: { origin },
    ...(body && { data: body }),
  });
  const { data, code } = await answer.json();
  return { status: answer.status(), data, code };
}
