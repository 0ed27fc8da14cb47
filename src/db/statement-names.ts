/** Bounds the memory: a prepared statement takes up to 100 KB per connection. */
const MAX_NAMED = 200;

/** Number of texts seen once that are remembered. */
const MAX_SEEN = 1_000;

/**
 * Names repeated statements, so that each connection prepares them once. Statements seen once, and
 * those beyond the maximum, stay unnamed.
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
