import type { TenantClient } from '../../db/tenant-client.ts';
import { defineRelation } from '../../kernel/relation.ts';
import { isLeafType } from '../hierarchy/work-item-type.ts';
import { deriveColumn, type LeafColumn, loadLeafColumns } from '../work-items/leaf-columns.ts';
import { MAX_ROADMAP_ITEMS, type Roadmap, type RoadmapItem } from './roadmap.ts';
import { loadRoadmapRows, loadWorkDates, type RoadmapRow, type WorkDates } from './roadmap-rows.ts';

/** Roadmaps by project ID. All roadmaps of a call share one limit of items. */
export const roadmapsOfProjects = defineRelation<null, Roadmap>({
  permission: 'work-items:read',
  async loadMany({ db }, ids) {
    const limit = Math.max(1, Math.floor(MAX_ROADMAP_ITEMS / ids.length));
    const rows = await loadRoadmapRows(db, ids, limit + 1);
    const data = await loadItemData(db, rows);
    return new Map(
      ids.map((id) => {
        const all = rows.filter(({ rootProjectId }) => rootProjectId === id);
        const epics = toTrees(all.slice(0, limit), data);
        return [id, { projectId: id, epics, isTruncated: all.length > limit }];
      }),
    );
  },
});

/** Further data of roadmap items by their IDs. */
type ItemData = {
  leafColumns: ReadonlyMap<string, readonly LeafColumn[]>;
  dates: ReadonlyMap<string, WorkDates>;
};

async function loadItemData(db: TenantClient, rows: readonly RoadmapRow[]): Promise<ItemData> {
  const idsOf = (isLeaf: boolean) =>
    rows.filter(({ type }) => isLeafType(type) === isLeaf).map(({ id }) => id);
  const [leafColumns, dates] = await Promise.all([
    loadLeafColumns(db, idsOf(false)),
    loadWorkDates(db, idsOf(true)),
  ]);
  return { leafColumns, dates };
}

function toTrees(rows: readonly RoadmapRow[], data: ItemData): RoadmapItem[] {
  const below = new Map<string, RoadmapRow[]>(rows.map(({ id }) => [id, []]));
  for (const row of rows) below.get(row.parentId ?? '')?.push(row);
  const toTree = ({ rootProjectId, parentId, ...row }: RoadmapRow): RoadmapItem => {
    const children = (below.get(row.id) ?? []).map(toTree);
    const dated = [data.dates.get(row.id), ...children];
    return {
      ...row,
      columnName: row.boardColumnId
        ? row.columnName
        : (deriveColumn(data.leafColumns.get(row.id) ?? [])?.name ?? ''),
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
