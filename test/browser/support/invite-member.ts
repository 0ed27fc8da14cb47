import type { Page } from 'playwright-core';
import { ask } from './ask.ts';

type Fields = { email: string; role?: string };

/** Invites somebody as who has signed in in a page, past the page; gives the link. */
export async function inviteMember(page: Page, fields: Fields): Promise<string> {
  const { email, role = 'member' } = fields;
  const { status, data } = await ask(page, '/api/invitations', { body: { email, role } });
  if (status !== 201) throw new Error(`Inviting answered ${status}.`);
  return data.link;
}
