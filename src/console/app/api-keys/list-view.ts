import type { Sorting } from '../components/sorting.ts';

export const statuses = { active: 'Active', revoked: 'Revoked', all: 'All' } as const;

export type StatusChoice = keyof typeof statuses;

/** The filters and sort order of the list, kept in the query string. */
export type ListView = {
  search: string;
  status: StatusChoice;
  isMine: boolean;
  isUnused: boolean;
  /** Filters by the user ID of the creator. */
  createdBy: string | null;
  sorting: Sorting;
};

const USER_ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const SORTABLE = ['name', 'used', 'created'];
const NEWEST_FIRST: Sorting = { by: 'created', isDescending: true };

export function readListView(params: URLSearchParams): ListView {
  const status = params.get('status') ?? '';
  const sort = params.get('sort') ?? '';
  const by = sort.replace('-', '');
  const createdBy = params.get('by') ?? '';
  return {
    search: params.get('q') ?? '',
    status: Object.hasOwn(statuses, status) ? (status as StatusChoice) : 'active',
    isMine: params.has('mine'),
    isUnused: params.has('unused'),
    createdBy: USER_ID.test(createdBy) ? createdBy : null,
    sorting: SORTABLE.includes(by) ? { by, isDescending: sort.startsWith('-') } : NEWEST_FIRST,
  };
}

/** Writes all values but defaults. */
export function writeListView({ search, status, isMine, isUnused, ...more }: ListView) {
  const { createdBy, sorting } = more;
  const params = new URLSearchParams();
  if (search) params.set('q', search);
  if (status !== 'active') params.set('status', status);
  if (isMine) params.set('mine', '1');
  if (isUnused) params.set('unused', '1');
  if (createdBy) params.set('by', createdBy);
  const sort = `${sorting.isDescending ? '-' : ''}${sorting.by}`;
  if (sort !== '-created') params.set('sort', sort);
  return params;
}

/** Whether a filter other than the status is set. */
export function isFiltered({ search, isMine, isUnused, createdBy }: ListView): boolean {
  return search !== '' || isMine || isUnused || createdBy !== null;
}
