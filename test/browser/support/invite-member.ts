import type { Page } from 'playwright-core';
import { callApi } from './call-api.ts';

type Fields = { email: string; role?: string };

/** Creates an invitation over the API with the page's session and returns its link. */
export async function inviteMember(page: Page, fields: Fields): Promise<string> {
  const { email, role = 'member' } = fields;
  const { status, data } = await callApi(page, '/api/invitations', { body: { email, role } });
  if (status !== 201) throw new Error(`Inviting failed with status ${status}.`);
  return data.link;
}
