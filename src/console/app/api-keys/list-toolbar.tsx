import type { ReactNode } from 'react';
import { SearchField } from '../components/search-field.tsx';
import { Segments } from '../components/segments.tsx';
import { useMediaQuery } from '../components/use-media-query.ts';
import { type ListView, statuses } from './list-view.ts';
import { UNUSED_DAYS } from './recent-use.ts';

type ListToolbarProps = {
  view: ListView;
  onChange: (change: Partial<ListView>) => void;
  count: number | undefined;
  /** The name of the creator that the list is filtered by. */
  creator: string | undefined;
};

/** The search, filters and sort order of the list. */
export function ListToolbar({ view, onChange, count, creator }: ListToolbarProps) {
  const isNarrow = useMediaQuery('(width < 820px)');
  return (
    <search className="toolbar" aria-label="Filter keys">
      <SearchField
        label="Search by name or prefix"
        value={view.search}
        onChange={(search) => onChange({ search })}
      />
      <Segments
        legend="Status"
        options={statuses}
        value={view.status}
        onChange={(status) => onChange({ status })}
      />
      <Toggle isOn={view.isMine} onChange={(isMine) => onChange({ isMine, createdBy: null })}>
        Mine
      </Toggle>
      <Toggle isOn={view.isUnused} onChange={(isUnused) => onChange({ isUnused })}>
        Unused for {UNUSED_DAYS} days
      </Toggle>
      {view.createdBy && (
        <Toggle isOn onChange={() => onChange({ createdBy: null })}>
          Created by {creator ?? 'one member'}
        </Toggle>
      )}
      {isNarrow && <SortChoice view={view} onChange={onChange} />}
      <p className="toolbar-count muted" role="status">
        {count !== undefined && (count === 1 ? '1 key' : `${count} keys`)}
      </p>
    </search>
  );
}

type ToggleProps = { isOn: boolean; onChange: (isOn: boolean) => void; children: ReactNode };

function Toggle({ isOn, onChange, children }: ToggleProps) {
  return (
    <label className="toggle">
      <input type="checkbox" checked={isOn} onChange={(event) => onChange(event.target.checked)} />
      <span>{children}</span>
    </label>
  );
}

const orders = {
  '-created': 'Newest first',
  created: 'Oldest first',
  name: 'Name',
  '-used': 'Recently used',
  used: 'Least recently used',
} as const;

function SortChoice({ view, onChange }: Pick<ListToolbarProps, 'view' | 'onChange'>) {
  const { by, isDescending } = view.sorting;
  return (
    <select
      className="select"
      aria-label="Sort by"
      value={`${isDescending ? '-' : ''}${by}`}
      onChange={({ target: { value } }) => {
        onChange({ sorting: { by: value.replace('-', ''), isDescending: value.startsWith('-') } });
      }}
    >
      {Object.entries(orders).map(([order, title]) => (
        <option key={order} value={order}>
          {title}
        </option>
      ))}
    </select>
  );
}
