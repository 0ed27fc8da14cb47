import { expect, test } from 'vitest';
import { refuseCredentials } from '../../src/kernel/refuse-credentials.ts';

const KEY = `alm_k1_${'a'.repeat(43)}`;
const issuesOf = (input: object): string[] => {
  try {
    refuseCredentials(input);
    return [];
  } catch (error) {
    return (error as { issues: { path: string }[] }).issues.map(({ path }) => path);
  }
};

test('a credential is refused at any depth of an input, with the path of its field', () => {
  expect(issuesOf({ title: 'a', list: [1, null, true, 'b'], metadata: { a: {} } })).toEqual([]);
  expect(issuesOf({ title: `See ${KEY}.` })).toEqual(['title']);
  expect(issuesOf({ metadata: { a: ['x', { b: KEY }] } })).toEqual(['metadata.a.1.b']);
  expect(issuesOf({ list: ['x', KEY] })).toEqual(['list.1']);
  expect(issuesOf({ [KEY]: 1 })).toEqual(['']);
  expect(issuesOf({ metadata: { [KEY]: 1 } })).toEqual(['metadata']);
});

test('a refused input is told why', () => {
  expect(() => refuseCredentials({ title: KEY })).toThrow(
    expect.objectContaining({
      code: 'VALIDATION_FAILED',
      issues: [{ path: 'title', message: expect.stringMatching(/^contains an API key/) }],
    }),
  );
});
