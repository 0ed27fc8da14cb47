import type { Page } from 'playwright-core';
import { ask } from './ask.ts';

type Fields = { name?: string; permissions?: readonly string[] };

export type MadeKey = { id: string; name: string; key: string; keyPrefix: string };

/** Makes a key for who has signed in in a page, past the page. */
export async function makeKey(page: Page, fields: Fields = {}): Promise<MadeKey> {
  const { name = 'CI pipeline', permissions = ['projects:read'] } = fields;
  const { status, data } = await ask(page, '/api/api-keys', { body: { name, permissions } });
  if (status !== 201) throw new Error(`Making a key answered ${status}.`);
  return data;
}
