import type { Sorting } from '../components/sorting.ts';

export const statuses = { active: 'Active', revoked: 'Revoked', all: 'All' } as const;

export type StatusChoice = keyof typeof statuses;

/** What is shown of the keys, and in which order, as it stands in the address of the page. */
export type ListView = {
  search: string;
  status: StatusChoice;
  isMine: boolean;
  isUnused: boolean;
  /** The user id of the only one whose keys are shown. */
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

/** What is as it is from the start is not written. */
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

/** Whether less is shown than all keys that work. */
export function isNarrowed({ search, isMine, isUnused, createdBy }: ListView): boolean {
  return search !== '' || isMine || isUnused || createdBy !== null;
}
