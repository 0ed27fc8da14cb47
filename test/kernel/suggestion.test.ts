import { expect, test } from 'vitest';
import { nameFailures } from '../../src/kernel/name-failures.ts';
import { nameFormat } from '../../src/kernel/names-for-ids.ts';
import { suggestionFor } from '../../src/kernel/suggestion.ts';

test('a name is suggested if at most two fifths of the longer name differ', () => {
  expect(suggestionFor('abcde', ['abcxy'])).toBe(' Did you mean abcxy?');
  expect(suggestionFor('abcde', ['abxyz'])).toBe('');
  expect(suggestionFor('abc', ['abcxy'])).toBe(' Did you mean abcxy?');
  expect(suggestionFor('abcde', ['zzzzz', 'abcdd', 'abcxy'])).toBe(' Did you mean abcdd?');
});

test('nothing is suggested without known names, or for a name of over 64 characters', () => {
  const long = 'a'.repeat(64);

  expect(suggestionFor('a', [])).toBe('');
  expect(suggestionFor(long, [long])).toBe(` Did you mean ${long}?`);
  expect(suggestionFor(`${long}a`, [long])).toBe('');
});

const failure = { name: 'x', path: 'tagId', nouns: ['tag', 'tags'] as const };
const names = (count: number) => Array.from({ length: count }, (_, index) => `name ${index}`);

test('an unknown name is told with up to 10 known names, and with the field as the issue', () => {
  const { code, message, issues } = nameFailures.unknown({ ...failure, candidates: names(11) });
  const { message: ofTen } = nameFailures.unknown({ ...failure, candidates: names(10) });
  const { message: ofNone } = nameFailures.unknown({ ...failure, candidates: [] });

  const known = `The tags are ${names(10).join(', ')}`;
  expect(code).toBe('UNKNOWN_NAME');
  expect(message).toBe(`tagId: "x" is neither the ID nor the name of a tag. ${known} and others.`);
  expect(issues).toEqual([{ path: 'tagId', message: message.slice('tagId: "x" '.length) }]);
  expect(ofTen).toContain(`${known}.`);
  expect(ofNone).toContain('There are no tags here.');
});

test('an ambiguous name is told with its candidates, and with the field as the issue', () => {
  const { code, message, issues } = nameFailures.ambiguous({ ...failure, candidates: names(2) });

  expect(code).toBe('AMBIGUOUS_NAME');
  expect(message).toBe('tagId: the tag name "x" means 2 tags: name 0, name 1. Send an ID.');
  expect(issues).toEqual([{ path: 'tagId', message: 'means 2 tags: name 0, name 1. Send an ID.' }]);
});

test('the kind of a name has the article of its first letter', () => {
  const { message } = nameFailures.unknown({
    ...failure,
    nouns: ['assignee', 'assignees'],
    candidates: [],
  });
  const { error } = nameFormat('assignee').safeParse('');

  expect(message).toContain('is neither the ID nor the name of an assignee.');
  expect(error?.issues[0]?.message).toBe('must be the ID or the name of an assignee');
});

test('a message repeats 64 characters of a name, and no key', () => {
  const of = (name: string) => nameFailures.unknown({ ...failure, name, candidates: [] }).message;

  expect(of('a'.repeat(65))).toContain(`"${'a'.repeat(64)}"`);
  expect(of('🚀'.repeat(65))).toContain(`"${'🚀'.repeat(64)}"`);
  expect(of(`alm_k1_${'a'.repeat(49)}`)).toContain('"alm_[redacted]"');
});
