import type { BrowserContext } from 'playwright-core';
import type { Person } from './seed-organizations.ts';

type SignIn = { origin: string; person: Pick<Person, 'email' | 'password'> };

/** Signs a user in over the API. */
export async function signIn(context: BrowserContext, { origin, person }: SignIn): Promise<void> {
  const { email, password } = person;
  const answer = await context.request.post(`${origin}/api/auth/sign-in`, {
    headers: { origin },
    data: { email, password },
  });
  if (!answer.ok()) throw new Error(`Signing in failed: ${await answer.text()}`);
}
