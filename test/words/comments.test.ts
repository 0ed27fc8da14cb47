import { expect, test } from 'vitest';
import { commentOpensWithClause } from './rules.ts';
import { commentsIn } from './source-texts.ts';

test.each(['src', 'scripts', 'test', 'bench'])(
  'a comment in %s begins with its subject instead of a relative clause',
  (folder) => {
    const comments = commentsIn(folder);

    expect(comments).not.toEqual([]);
    const clauses = comments.filter(({ text }) => commentOpensWithClause(text));
    expect(clauses.map(({ at, text }) => `${at}: ${text}`)).toEqual([]);
  },
);
