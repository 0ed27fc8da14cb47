import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { makeMemberWithPassword, PASSWORD } from '../support/people.ts';

test('an address with fifty wrong passwords is blocked for all accounts, and other addresses are not', async () => {
  const person = await makeMemberWithPassword('member');
  const browser = openBrowser();
  const guess = () =>
    browser.post('/api/auth/sign-in', { email: `${randomUUID()}@example.com`, password: 'guess' });
  const statuses: number[] = [];
  for (let attempt = 0; attempt < 51; attempt += 1) statuses.push((await guess()).status);
  const right = { email: person.email, password: PASSWORD };

  const sameAddress = await browser.post('/api/auth/sign-in', right);
  const elsewhere = await openBrowser().post('/api/auth/sign-in', right);

  expect(statuses).toEqual([...Array(50).fill(401), 429]);
  expect([sameAddress.status, elsewhere.status]).toEqual([429, 200]);
});
