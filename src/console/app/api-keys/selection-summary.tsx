import type { Permission } from '../../generated/graphql.ts';
import { Notice } from '../components/notice.tsx';
import { describePermissions } from './describe-permissions.ts';

const opensMore: readonly Permission[] = ['API_KEYS_WRITE', 'MEMBERS_WRITE'];

type SelectionSummaryProps = { selected: readonly Permission[]; organizationName: string };

/** What the key will be able to do, in a sentence. */
export function SelectionSummary({ selected, organizationName }: SelectionSummaryProps) {
  const changed = describePermissions(selected.filter((name) => /_(WRITE|DELETE)$/.test(name)));
  const seen = describePermissions(selected.filter((name) => name.endsWith('_READ')));
  const can = [
    seen.length > 0 && `view ${listing.format(seen.map(({ noun }) => noun))}`,
    changed.length > 0 && `change ${listing.format(changed.map(({ noun }) => noun))}`,
  ].filter((part) => part !== false);
  return (
    <div className="stack-small">
      <p className="muted breaks">
        {can.length > 0
          ? `In ${organizationName}, this key can ${can.join(', and ')}.`
          : 'Choose at least one permission.'}
      </p>
      {selected.some((permission) => opensMore.includes(permission)) && (
        <Notice tone="warning">
          This key can also {powers(selected)}. Most tools don’t need that.
        </Notice>
      )}
    </div>
  );
}

const listing = new Intl.ListFormat('en');

function powers(selected: readonly Permission[]): string {
  const both = [
    selected.includes('API_KEYS_WRITE') && 'create and revoke API keys',
    selected.includes('MEMBERS_WRITE') && 'invite and remove members',
  ];
  return both.filter(Boolean).join(', and ');
}
