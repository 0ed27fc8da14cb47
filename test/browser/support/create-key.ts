import type { Page } from 'playwright-core';
import { callApi } from './call-api.ts';

type Fields = { name?: string; permissions?: readonly string[] };

export type CreatedKey = { id: string; name: string; key: string; keyPrefix: string };

/** Creates a key over the API with the page's session. */
export async function createKey(page: Page, fields: Fields = {}): Promise<CreatedKey> {
  const { name = 'CI pipeline', permissions = ['projects:read'] } = fields;
  const { status, data } = await callApi(page, '/api/api-keys', { body: { name, permissions } });
  if (status !== 201) throw new Error(`Creating a key failed with status ${status}.`);
  return data;
}
