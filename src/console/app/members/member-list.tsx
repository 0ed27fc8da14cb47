import { useState } from 'react';
import { Button } from '../components/button.tsx';
import { DataTable } from '../components/data-table.tsx';
import { EmptyState } from '../components/empty-state.tsx';
import { SearchField } from '../components/search-field.tsx';
import { useSignedIn } from '../session/signed-in-context.ts';
import type { Member } from './member.ts';
import { memberColumns } from './member-columns.tsx';
import { useMemberDialogs } from './use-member-dialogs.tsx';

/** Number of members from which a search is shown. */
const SEARCHABLE = 10;

/** The members, oldest first. */
export function MemberList({ members }: { members: readonly Member[] }) {
  const [search, setSearch] = useState('');
  const { dialog, onAction } = useMemberDialogs();
  const userId = useSignedIn().session.user.id;
  const found = members.filter((member) => isMatch(member, search));
  return (
    <div className="stack-medium">
      {members.length >= SEARCHABLE && (
        <search className="toolbar" aria-label="Filter members">
          <SearchField label="Search by name or email" value={search} onChange={setSearch} />
          <p className="toolbar-count muted" role="status">
            {found.length === 1 ? '1 member' : `${found.length} members`}
          </p>
        </search>
      )}
      {found.length > 0 ? (
        <DataTable
          caption="Members"
          columns={memberColumns({ userId, onAction })}
          rows={found}
          keyOf={({ user }) => user.id}
        />
      ) : (
        <EmptyState
          icon="search"
          title={`No members match “${search.trim()}”`}
          actions={<Button onClick={() => setSearch('')}>Clear search</Button>}
        />
      )}
      {dialog}
    </div>
  );
}

function isMatch({ user }: Member, search: string): boolean {
  return `${user.name}\n${user.email}`.toLowerCase().includes(search.trim().toLowerCase());
}
