import { Prisma } from '../db/generated/client.ts';
import { hasSomethingVisible, line } from './schemas.ts';

/** Code points of the accents that `foldText` in the database removes. */
const ACCENTS =
  '\\u0300-\\u036f\\u0483-\\u0487\\u0591-\\u05bd\\u05bf\\u05c1\\u05c2\\u05c4\\u05c5\\u05c7\\u0610-\\u061a' +
  '\\u064b-\\u065f\\u0670\\u1ab0-\\u1aff\\u1dc0-\\u1dff\\u20d0-\\u20ff\\ufe20-\\ufe2f';
const accents = new RegExp(`[${ACCENTS}]`, 'gu');

/** Whether folding leaves something of a text. A pattern of nothing would match every row. */
const isFindable = (text: string) =>
  hasSomethingVisible(text.normalize('NFKD').replace(accents, ''));

/** Words to search for, 255 characters by default. Accents alone are as blank as spaces. */
export const searchLine = (max?: number) =>
  line(max).refine((text) => isFindable(text) || !hasSomethingVisible(text), {
    error: 'must not be blank',
  });

function patternsOf(search: string): Prisma.Sql[] {
  const words = new Set(search.split(/\s+/u).filter(isFindable));
  return [...words].map((word) => Prisma.sql`"searchPattern"(${word})`);
}

/** SQL condition for a folded text that contains all words of a search. */
export function containsWords(foldedText: Prisma.Sql, search: string): Prisma.Sql {
  // A subquery is evaluated once, not for each row.
  const patterns = patternsOf(search).map((pattern) => Prisma.sql`(SELECT ${pattern})`);
  return Prisma.sql`${foldedText} LIKE ALL (ARRAY[${Prisma.join(patterns)}])`;
}

/**
 * The same condition for a column with an index of trigrams. The planner sees the patterns, because
 * the index is slow for words without trigrams.
 */
export function indexContainsWords(column: Prisma.Sql, search: string): Prisma.Sql {
  const conditions = patternsOf(search).map((pattern) => Prisma.sql`${column} LIKE ${pattern}`);
  return Prisma.join(conditions, ' AND ');
}
