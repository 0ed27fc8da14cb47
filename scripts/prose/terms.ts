/**
 * Paraphrases and the term that the documents use instead, as patterns of textlint-rule-terminology.
 * `\s+` also matches the line breaks of a paragraph.
 */
export const terms: [pattern: string, term: string][] = [
  ['forged\\s+requests?', 'CSRF'],
  ['(done|taken|sent|written)?\\s*whole\\s+or\\s+not\\s+at\\s+all', 'atomic'],
  ['who(ever)?\\s+runs\\s+(the|this|your|a)\\s+server', 'the administrator'],
  ['short\\s+ways?', 'fast path'],
  ['e-mail(s?)', 'email$1'],
  ['request\\s+id(s?)', 'request ID$1'],
  ['for\\s+good', 'permanently'],
  ['log(ged)?\\s+in', 'sign in'],
  ['log(ged)?\\s+out', 'sign out'],
];
