import type { Api } from './api.ts';

const ROWS_A_PAGE = '500';

type Filter = Record<string, string | undefined>;

/** All rows of a list, page by page. */
export async function readAll<Row>(api: Api, path: string, filter: Filter): Promise<Row[]> {
  const rows: Row[] = [];
  let after: string | undefined;
  do {
    const { data, meta } = await api.get(path, { ...filter, limit: ROWS_A_PAGE, after });
    rows.push(...data);
    after = meta?.nextCursor ?? undefined;
  } while (after);
  return rows;
}
