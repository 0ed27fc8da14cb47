import type { Route } from './route.ts';

type Part = { items: unknown[]; limit: number; nextCursor: string | null };

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
  if (isPart(output)) {
    const { items, limit, nextCursor } = output;
    return { success: true, data: items, meta: { limit, nextCursor } };
  }
  const data = route.presenter ? route.presenter.present(output as never) : output;
  return { success: true, data };
}

function isPage(output: unknown): output is Page {
  return isPart(output) && 'page' in output;
}

function isPart(output: unknown): output is Part {
  return (
    typeof output === 'object' && output !== null && 'items' in output && 'nextCursor' in output
  );
}
