import type { Permission } from '../../generated/graphql.ts';
import { Notice } from '../components/notice.tsx';
import { describeAbilities } from './describe-permissions.ts';

const sensitive: readonly Permission[] = ['API_KEYS_WRITE', 'MEMBERS_WRITE'];

type SelectionSummaryProps = { selected: readonly Permission[]; organizationName: string };

/** Summarizes the selected permissions, with a warning about sensitive ones. */
export function SelectionSummary({ selected, organizationName }: SelectionSummaryProps) {
  const abilities = describeAbilities(selected);
  return (
    <div className="stack-small">
      {abilities.length > 0 ? (
        <div className="muted breaks">
          <p>In {organizationName}, this key can:</p>
          <ul className="abilities">
            {abilities.map((ability) => (
              <li key={ability}>{ability}</li>
            ))}
          </ul>
        </div>
      ) : (
        <p className="muted">Choose at least one permission.</p>
      )}
      {selected.some((permission) => sensitive.includes(permission)) && (
        <Notice tone="warning">
          This key can also {describeSensitive(selected)}. Most tools don’t need that.
        </Notice>
      )}
    </div>
  );
}

function describeSensitive(selected: readonly Permission[]): string {
  const both = [
    selected.includes('API_KEYS_WRITE') && 'create and revoke API keys',
    selected.includes('MEMBERS_WRITE') && 'invite and remove members',
  ];
  return both.filter(Boolean).join(', and ');
}
