const CLAUSE = /^["'“(*_]*(?:as what|what|whoever|who|that)\b/i;
const COMMENT_CLAUSE = /^["'“(*_]*(?:as what|what|whoever|who|that which)\b/i;
const ARTICLE = /^(?:the|an?|its|their) /;

/** How often one text may stand in one document. */
const MOST = 5;

/** Whether a description has a relative clause as its subject, as in "What is sent is kept." */
export function opensWithClause(text: string): boolean {
  return CLAUSE.test(text) && !opensWithQuestion(text);
}

/** As `opensWithClause`, but a comment may begin with a pronoun: "That is slow." */
export function commentOpensWithClause(text: string): boolean {
  return COMMENT_CLAUSE.test(text) && !opensWithQuestion(text);
}

/** A test title is never a question. */
export function titleOpensWithClause(title: string): boolean {
  return CLAUSE.test(title);
}

function opensWithQuestion(text: string): boolean {
  return /^[^.!?]*\?/.test(text);
}

/** The texts that stand more than five times, with their counts, most frequent first. */
export function repeated(texts: readonly { text: string }[]): [text: string, count: number][] {
  const counts = new Map<string, number>();
  for (const { text } of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].filter(([, count]) => count > MOST).sort(([, a], [, b]) => b - a);
}

/** Whether a description adds nothing to the name: `createdAt` "Created at." */
export function repeatsName({ name, text }: { name: string; text: string }): boolean {
  const words = wordsOf(text).replace(ARTICLE, '');
  return words !== '' && words === wordsOf(name);
}

/** The words of a name or a text in lower case, without punctuation. */
function wordsOf(text: string): string {
  return text
    .replaceAll(/(?<=[a-z0-9])(?=[A-Z])/g, ' ')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
