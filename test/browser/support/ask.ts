import type { Page } from 'playwright-core';
import type { Json } from './json.ts';

type Asked = { method?: string; body?: object };

export type Told = { status: number; data: Json; code: string | undefined };

/** Asks the API as who has signed in in a page, past what the page shows. */
export async function ask(page: Page, path: string, { method, body }: Asked = {}): Promise<Told> {
  const { origin } = new URL(page.url());
  const answer = await page.request.fetch(`${origin}${path}`, {
    method: method ?? (body ? 'POST' : 'GET'),
    headers: { origin },
    ...(body && { data: body }),
  });
  const { data, code } = await answer.json();
  return { status: answer.status(), data, code };
}
