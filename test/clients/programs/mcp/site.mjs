import assert from 'node:assert/strict';

export const url = `${process.env.ALMIRANT_URL}/mcp`;
export const headers = { authorization: `Bearer ${process.env.ALMIRANT_API_KEY}` };

/** The arguments of a search for work items, which every check makes. */
export const search = { search: 'compatibility', limit: 5 };

/** Checks the names of tools and the text of a search. */
export function check(names, text) {
  assert.ok(names.length > 20, `${names.length} tools`);
  assert.ok(names.some((name) => name.endsWith('list_work_items')));
  assert.match(JSON.stringify(text), /workItems/);
  console.log(`${names.length} tools, and a search was answered.`);
}
