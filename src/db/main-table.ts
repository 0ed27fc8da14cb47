const TABLE = /\b(?:FROM|INTO|UPDATE) (?:"public"\.)?"(\w+)"/;

/** The first table of a statement, or an empty name. */
export function mainTable(sql: string): string {
  return TABLE.exec(sql)?.[1] ?? '';
}
