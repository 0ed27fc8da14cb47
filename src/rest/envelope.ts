import type { Updated } from '../kernel/operation.ts';
import type { Route } from './route.ts';

type Part = { items: unknown[]; limit: number; nextCursor: string | null };

type Page = {
  items: unknown[];
  page: number;
  limit: number;
  total: number | null;
  totalIsExact: boolean | null;
  totalPages: number | null;
  nextCursor: string | null;
  previousCursor: string | null;
};

/** The success envelope: `data`, pagination of lists in `meta`, and the changed fields of an update. */
export function toEnvelope(route: Route, output: unknown): object {
  if (route.operation.target) {
    // Beside the object, so that the object can be sent back.
    const { changedFields, ...answer } = output as Updated<object>;
    return { success: true, data: present(route, answer), changedFields };
  }
  if (isPage(output)) {
    const { items, page, limit, total, totalIsExact, totalPages } = output;
    const { nextCursor, previousCursor } = output;
    const meta = { page, limit, total, totalIsExact, totalPages, nextCursor, previousCursor };
    return { success: true, data: items, meta };
  }
  if (isPart(output)) {
    const { items, limit, nextCursor } = output;
    return { success: true, data: items, meta: { limit, nextCursor } };
  }
  return { success: true, data: present(route, output) };
}

function present({ presenter }: Route, output: unknown): unknown {
  return presenter ? presenter.present(output as never) : output;
}

function isPage(output: unknown): output is Page {
  return isPart(output) && 'page' in output;
}

function isPart(output: unknown): output is Part {
  return (
    typeof output === 'object' && output !== null && 'items' in output && 'nextCursor' in output
  );
}
