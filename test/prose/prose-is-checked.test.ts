import { expect, test } from 'vitest';
import { lintProse } from '../../scripts/prose/lint-prose.ts';

async function complaintsAbout(text: string) {
  return (await lintProse(text)).map(({ ruleId, line, column }) => `${ruleId} ${line}:${column}`);
}

test.each([
  ['What is sent is kept.', 1, 1],
  ['Keys expire. Who has one\nasks for another.', 1, 14],
  ['Fine.\n\n- Whoever asks is told.', 3, 3],
  ['# What a key may do', 1, 3],
])('a sentence that begins with a clause is reported: %j', async (text, line, column) => {
  expect(await complaintsAbout(text)).toEqual([`clause-subject ${line}:${column}`]);
});

test.each(['Who may read a key? Its owner.', '`What` is a word.', 'Keys say what they are for.'])(
  'questions, code and clauses within a sentence are not reported: %j',
  async (text) => {
    expect(await complaintsAbout(text)).toEqual([]);
  },
);

test('a paraphrase is reported with its term, also across a line break', async () => {
  const [message] = await lintProse('Writes are done whole\nor not at all.');

  expect(message?.message).toContain('use “atomic” instead');
});

test('a sentence of more than 240 characters is reported', async () => {
  expect(await complaintsAbout(`${'A word and '.repeat(22)}the end.`)).toEqual([
    'sentence-length 1:1',
  ]);
  expect(await complaintsAbout('A word and the end. '.repeat(20))).toEqual([]);
});
