import { expect, test } from 'vitest';
import { closeBidiControls } from '../../src/console/app/client/close-bidi-controls.ts';

const texts = [
  { what: 'nothing of the kind', text: 'Work laptop', added: '' },
  { what: 'Hebrew, which needs none', text: 'שלום', added: '' },
  { what: 'an override', text: 'invoice \u202Egpj.exe', added: '\u202C' },
  { what: 'an override that ends', text: '\u202Egpj\u202C.exe', added: '' },
  { what: 'an isolate, as pasted names have it', text: '\u2068Ana\u2069', added: '' },
  { what: 'an isolate that does not end', text: '\u2067Ana', added: '\u2069' },
  { what: 'several', text: '\u202B\u2066\u202E', added: '\u202C\u2069\u202C' },
  { what: 'an isolate that ends what is in it', text: '\u2066\u202Ea\u2069b', added: '' },
  {
    what: 'an isolate that nothing inside can end',
    text: '\u202E\u2066\u202Ca',
    added: '\u2069\u202C',
  },
  { what: 'an end without a beginning', text: 'a\u202C\u2069', added: '' },
];

test.for(texts)('a text with $what turns nothing around after it', ({ text, added }) => {
  expect(closeBidiControls(text)).toBe(text + added);
});
