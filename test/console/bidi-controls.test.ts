import { expect, test } from 'vitest';
import { closeBidiControls } from '../../src/console/app/client/close-bidi-controls.ts';

const texts = [
  { content: 'no bidi control', text: 'Work laptop', added: '' },
  { content: 'Hebrew letters', text: 'שלום', added: '' },
  { content: 'an open override', text: 'invoice \u202Egpj.exe', added: '\u202C' },
  { content: 'a closed override', text: '\u202Egpj\u202C.exe', added: '' },
  { content: 'a closed isolate', text: '\u2068Ana\u2069', added: '' },
  { content: 'an open isolate', text: '\u2067Ana', added: '\u2069' },
  { content: 'several open controls', text: '\u202B\u2066\u202E', added: '\u202C\u2069\u202C' },
  {
    content: 'an isolate that closes an override inside it',
    text: '\u2066\u202Ea\u2069b',
    added: '',
  },
  {
    content: 'an isolate that a pop inside cannot close',
    text: '\u202E\u2066\u202Ca',
    added: '\u2069\u202C',
  },
  { content: 'a pop without an opening control', text: 'a\u202C\u2069', added: '' },
];

test.for(texts)('closeBidiControls closes a text with $content', ({ text, added }) => {
  expect(closeBidiControls(text)).toBe(text + added);
});
