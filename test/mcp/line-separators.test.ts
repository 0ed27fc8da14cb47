import { expect, test } from 'vitest';
import { TEST_URL, testApp } from '../support/app.ts';
import { makeOrganization } from '../support/organization.ts';

/** Line terminators of JavaScript that JSON and event streams do not have. */
const TEXT = 'first\u2028data: second\u2029third';

test.each([
  ['by the fast path', (message: object) => message],
  ['by the SDK, in a batch', (message: object) => [message]],
])('a text with U+2028 and U+2029 is written and answered whole %s', async (_, wrap) => {
  const { key } = await (await makeOrganization()).makeKey();
  const { fetch } = await testApp();
  const call = {
    jsonrpc: '2.0',
    id: 1,
    method: 'tools/call',
    params: { name: 'create_project', arguments: { name: 'Lighthouse', description: TEXT } },
  };

  const response = await fetch(
    new Request(`${TEST_URL}/mcp?toolsets=all`, {
      method: 'POST',
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
      body: JSON.stringify(wrap(call)),
    }),
  );
  const [answer] = [await response.json()].flat();

  expect(response.status).toBe(200);
  expect(JSON.parse(answer.result.content[0].text).description).toBe(TEXT);
});
