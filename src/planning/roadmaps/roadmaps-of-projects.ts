import type { TenantClient } from '../../db/tenant-client.ts';
import { defineRelation } from '../../kernel/relation.ts';
import { isLeafType } from '../hierarchy/work-item-type.ts';
import { deriveColumn, type LeafColumn, loadLeafColumns } from '../work-items/leaf-columns.ts';
import { MAX_ROADMAP_ITEMS, type Roadmap, type RoadmapItem } from './roadmap.ts';
import { loadRoadmapRows, loadWorkDates, type RoadmapRow, type WorkDates } from './roadmap-rows.ts';

/** The roadmaps of projects, which share the items that are shown at most. */
export const roadmapsOfProjects = defineRelation<null, Roadmap>({
  permission: 'work-items:read',
  async loadMany({ db }, ids) {
    const limit = Math.max(1, Math.floor(MAX_ROADMAP_ITEMS / ids.length));
    const rows = await loadRoadmapRows(db, ids, limit + 1);
    const known = await loadKnown(db, rows);
    return new Map(
      ids.map((id) => {
        const all = rows.filter(({ rootProjectId }) => rootProjectId === id);
        const epics = toTrees(all.slice(0, limit), known);
        return [id, { projectId: id, epics, truncated: all.length > limit }];
      }),
    );
  },
});

/** What is known of items besides their rows, by their ids. */
type Known = {
  leafColumns: ReadonlyMap<string, readonly LeafColumn[]>;
  dates: ReadonlyMap<string, WorkDates>;
};

async function loadKnown(db: TenantClient, rows: readonly RoadmapRow[]): Promise<Known> {
  const idsOf = (isLeaf: boolean) =>
    rows.filter(({ type }) => isLeafType(type) === isLeaf).map(({ id }) => id);
  const [leafColumns, dates] = await Promise.all([
    loadLeafColumns(db, idsOf(false)),
    loadWorkDates(db, idsOf(true)),
  ]);
  return { leafColumns, dates };
}

function toTrees(rows: readonly RoadmapRow[], known: Known): RoadmapItem[] {
  const below = new Map<string, RoadmapRow[]>(rows.map(({ id }) => [id, []]));
  for (const row of rows) below.get(row.parentId ?? '')?.push(row);
  const toTree = ({ rootProjectId, parentId, ...row }: RoadmapRow): RoadmapItem => {
    const children = (below.get(row.id) ?? []).map(toTree);
    const dated = [known.dates.get(row.id), ...children];
    return {
      ...row,
      columnName: row.boardColumnId
        ? row.columnName
        : (deriveColumn(known.leafColumns.get(row.id) ?? [])?.name ?? ''),
      startDate: earliest(dated.map((each) => each?.startDate)),
      endDate: latest(dated.map((each) => each?.endDate)),
      children,
    };
  };
  return rows.filter(({ parentId }) => !parentId || !below.has(parentId)).map(toTree);
}

type MaybeDate = Date | null | undefined;

function earliest(dates: readonly MaybeDate[]): Date | null {
  return sorted(dates)[0] ?? null;
}

function latest(dates: readonly MaybeDate[]): Date | null {
  return sorted(dates).at(-1) ?? null;
}

function sorted(dates: readonly MaybeDate[]): Date[] {
  return dates.filter((date) => date instanceof Date).sort((one, other) => +one - +other);
}
