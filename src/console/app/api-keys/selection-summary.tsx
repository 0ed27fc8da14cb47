import type { Permission } from '../../generated/graphql.ts';
import { Notice } from '../components/notice.tsx';
import { describePermissions } from './describe-permissions.ts';

const sensitive: readonly Permission[] = ['API_KEYS_WRITE', 'MEMBERS_WRITE'];

type SelectionSummaryProps = { selected: readonly Permission[]; organizationName: string };

/** Summarizes the selected permissions, with a warning about sensitive ones. */
export function SelectionSummary({ selected, organizationName }: SelectionSummaryProps) {
  const changed = describePermissions(selected.filter((name) => /_(WRITE|DELETE)$/.test(name)));
  const read = describePermissions(selected.filter((name) => name.endsWith('_READ')));
  const can = [
    read.length > 0 && `view ${list.format(read.map(({ noun }) => noun))}`,
    changed.length > 0 && `change ${list.format(changed.map(({ noun }) => noun))}`,
  ].filter((part) => part !== false);
  return (
    <div className="stack-small">
      <p className="muted breaks">
        {can.length > 0
          ? `In ${organizationName}, this key can ${can.join(', and ')}.`
          : 'Choose at least one permission.'}
      </p>
      {selected.some((permission) => sensitive.includes(permission)) && (
        <Notice tone="warning">
          This key can also {describeSensitive(selected)}. Most tools don’t need that.
        </Notice>
      )}
    </div>
  );
}

const list = new Intl.ListFormat('en');

function describeSensitive(selected: readonly Permission[]): string {
  const both = [
    selected.includes('API_KEYS_WRITE') && 'create and revoke API keys',
    selected.includes('MEMBERS_WRITE') && 'invite and remove members',
  ];
  return both.filter(Boolean).join(', and ');
}
