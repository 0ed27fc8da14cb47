import { Prisma } from '../db/generated/client.ts';

function patternsOf(search: string): Prisma.Sql[] {
  const words = new Set(search.split(/\s+/u).filter((word) => word !== ''));
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
