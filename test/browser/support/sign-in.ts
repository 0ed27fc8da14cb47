import type { BrowserContext, Page } from 'playwright-core';
import type { Person } from './seed-organizations.ts';

export type Credentials = Pick<Person, 'email' | 'password'>;

type SignIn = { origin: string; person: Credentials };

/** Signs a user in over the API. */
export async function signIn(context: BrowserContext, { origin, person }: SignIn): Promise<void> {
  const { email, password } = person;
  const answer = await context.request.post(`${origin}/api/auth/sign-in`, {
    headers: { origin },
    data: { email, password },
  });
  if (!answer.ok()) throw new Error(`Signing in failed: ${await answer.text()}`);
}

/** Signs a user in with the form of a page. */
export async function submitSignIn(page: Page, { email, password }: Credentials): Promise<void> {
  await page.getByLabel('Email').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
}
