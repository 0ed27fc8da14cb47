import { expect, test } from 'vitest';
import {
  commentOpensWithClause,
  opensWithClause,
  repeated,
  repeatsName,
  titleOpensWithClause,
} from './rules.ts';

const clauses = [
  'What is sent.',
  'who may read it.',
  'Whoever asks.',
  '“As what it is known.',
  "What's sent.",
];

test.each([...clauses, 'That is slow.', 'Who asks is told. Why?'])(
  'a description is rejected when it begins with a clause: %j',
  (text) => {
    expect(opensWithClause(text)).toBe(true);
  },
);

test.each([
  'The request body.',
  'Says what is sent.',
  'Whatever the client sends.',
  'Thatcher',
  'As whatever role.',
  'Who may read it?',
  'What is that? A name.',
  '`what` is an argument.',
])('a description is accepted when it begins with a noun, a verb or a question: %j', (text) => {
  expect(opensWithClause(text)).toBe(false);
});

test.each([...clauses, 'That which is kept.'])(
  'a comment is rejected when it begins with a clause: %j',
  (text) => {
    expect(commentOpensWithClause(text)).toBe(true);
  },
);

test.each(['That is slow.', 'The body, which is kept.', 'What if it fails?'])(
  'a comment is accepted when it begins with a pronoun, a noun or a question: %j',
  (text) => {
    expect(commentOpensWithClause(text)).toBe(false);
  },
);

test.each([
  ['what is sent is kept', true],
  ['who asks?', true],
  ['that body is kept', true],
  ['a key says what it may do', false],
])('a title is rejected when it begins with a clause: %j', (title, isRejected) => {
  expect(titleOpensWithClause(title)).toBe(isRejected);
});

test('a text is repeated when it stands more than five times', () => {
  const times = (count: number, text: string) => Array.from({ length: count }, () => ({ text }));

  const texts = [...times(5, 'Five.'), ...times(6, 'Six.'), ...times(7, 'Seven.')];

  expect(repeated(texts)).toEqual([
    ['Seven.', 7],
    ['Six.', 6],
  ]);
});

test.each([
  ['name', 'The name.', true],
  ['createdAt', 'Created at', true],
  ['tags', 'Its tags.', true],
  ['IN_PROGRESS', 'In progress.', true],
  ['project_id', 'The project ID.', true],
  ['name', 'The name, 100 characters at most.', false],
  ['createdAt', 'Creation time.', false],
  ['', '…', false],
])('a description repeats the name when it adds no word: %s %j', (name, text, isRepeated) => {
  expect(repeatsName({ name, text })).toBe(isRepeated);
});
