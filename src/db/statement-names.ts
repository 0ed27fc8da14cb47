/** What a connection of PostgreSQL keeps of a statement takes up to 100 KB. */
const MAX_NAMED = 200;

/** Texts that were seen once only, until they are forgotten. */
const MAX_SEEN = 1_000;

/**
 * Gives the statements that come again a name, under which each connection parses and rewrites them
 * once; what comes once, or too late, has none.
 */
export function createStatementNames(): (statement: { sql: string }) => string {
  const names = new Map<string, string>();
  const seen = new Set<string>();
  return ({ sql }) => {
    const known = names.get(sql);
    if (known) return known;
    if (names.size >= MAX_NAMED) return '';
    if (!seen.has(sql)) {
      if (seen.size >= MAX_SEEN) seen.clear();
      seen.add(sql);
      return '';
    }
    seen.delete(sql);
    const name = `orm-${names.size + 1}`;
    names.set(sql, name);
    return name;
  };
}
