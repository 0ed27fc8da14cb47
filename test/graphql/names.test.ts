import { expect, test } from 'vitest';
import { outcomeOf, toWords } from '../../src/graphql/names.ts';

test.each([
  ['tag', 'tag'],
  ['boardColumn', 'board column'],
  ['apiKey', 'API key'],
  ['aiSession', 'AI session'],
  ['domain', 'domain'],
])('the name %s reads as "%s"', (name, words) => {
  expect(toWords(name)).toBe(words);
});

test.each([
  ['createTag', 'created', 'tag'],
  ['addProjectMember', 'added', 'project member'],
  ['revokeApiKey', 'revoked', 'API key'],
  ['unpublishOperationTool', 'unpublished', 'operation tool'],
])('the outcome of %s is a %s %s', (name, participle, object) => {
  expect(outcomeOf({ name })).toEqual({ participle, object });
});
