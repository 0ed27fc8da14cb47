import type { Api } from './api.ts';

const PAGE_SIZE = '500';

type Filter = Record<string, string | undefined>;

/** Reads all pages of a list by cursor. */
export async function readAll<Row>(api: Api, path: string, filter: Filter): Promise<Row[]> {
  const rows: Row[] = [];
  let after: string | undefined;
  do {
    const { data, meta } = await api.get(path, { ...filter, limit: PAGE_SIZE, after });
    rows.push(...data);
    after = meta?.nextCursor ?? undefined;
  } while (after);
  return rows;
}
