import { createRequire } from 'node:module';
import { TextlintKernel, type TextlintMessage } from '@textlint/kernel';
// @ts-expect-error The package has no types.
import terminology from 'textlint-rule-terminology';
import { clauseSubject } from './clause-subject.ts';
import { terms } from './terms.ts';

/** In characters: about 40 words. */
const LONGEST_SENTENCE = 240;

const require = createRequire(import.meta.url);
// `require`, because runtimes disagree on the default import of a CommonJS module.
const { default: markdown } = require('@textlint/textlint-plugin-markdown');
const { default: sentenceLength } = require('textlint-rule-sentence-length');

const kernel = new TextlintKernel();

const rules = [
  { ruleId: 'clause-subject', rule: clauseSubject },
  { ruleId: 'terminology', rule: terminology, options: { terms, defaultTerms: false } },
  {
    ruleId: 'sentence-length',
    rule: sentenceLength,
    options: { max: LONGEST_SENTENCE, skipUrlStringLink: true },
  },
];

/** The complaints about a Markdown text. */
export async function lintProse(text: string): Promise<TextlintMessage[]> {
  const { messages } = await kernel.lintText(text, {
    ext: '.md',
    plugins: [{ pluginId: 'markdown', plugin: markdown }],
    rules,
  });
  return messages;
}
