import type { Route } from './route.ts';

type Page = {
  items: unknown[];
  page: number;
  limit: number;
  total: number | null;
  nextCursor: string | null;
  previousCursor: string | null;
};

/** The success envelope: `data`, and pagination of lists in `meta`. */
export function toEnvelope(route: Route, output: unknown): object {
  if (isPage(output)) {
    const { items, page, limit, total, nextCursor, previousCursor } = output;
    const totalPages = Math.ceil((total ?? 0) / limit);
    const meta = { page, limit, total, totalPages, nextCursor, previousCursor };
    return { success: true, data: items, meta };
  }
  const data = route.presenter ? route.presenter.present(output as never) : output;
  return { success: true, data };
}

function isPage(output: unknown): output is Page {
  return typeof output === 'object' && output !== null && 'nextCursor' in output;
}
