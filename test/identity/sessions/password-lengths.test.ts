import { expect, test } from 'vitest';
import { openBrowser } from '../../support/browser.ts';
import { makeMemberWithPassword, PASSWORD, signIn } from '../../support/people.ts';

const LAMP = '💡';

test('a password of 128 characters outside the basic plane opens a session', async () => {
  const person = await makeMemberWithPassword('owner');
  const browser = await signIn(person);
  const newPassword = LAMP.repeat(128);

  const changed = await browser.ask('/api/auth/change-password', {
    method: 'POST',
    body: { currentPassword: PASSWORD, newPassword },
  });
  const signedIn = await openBrowser().ask('/api/auth/sign-in', {
    method: 'POST',
    body: { email: person.email, password: newPassword },
  });

  expect([changed.status, signedIn.status]).toEqual([200, 200]);
});
