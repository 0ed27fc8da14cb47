type Term = {
  /** The repeated text, or a pattern for texts that are derived from a table. */
  text: string | RegExp;
  reason: string;
};

/** Texts that may stand more than five times in one document. */
export const terms: readonly Term[] = [
  {
    text: /^Cursor that the page (starts after|ends before)\./,
    reason: 'Opaque cursors of connections work alike in every list.',
  },
  {
    text: /^Page size from the (start|end), /,
    reason: 'The limits of a page are the same in every list.',
  },
  { text: 'Success.', reason: 'OpenAPI requires a description of every response.' },
  {
    text: /^Needs the permission `[a-z-]+:[a-z]+`: /,
    reason: 'Derived from the table of permissions, which describes each one once.',
  },
];

/** Whether a text is an instance of a term. */
export function isTerm(term: Term, text: string): boolean {
  return typeof term.text === 'string' ? term.text === text : term.text.test(text);
}
