import { Icon } from '../components/icon.tsx';
import type { ApiKey } from './api-key.ts';

/** Whether a key works, in a word. */
export function StatusBadge({ status }: Pick<ApiKey, 'status'>) {
  if (status === 'REVOKED') {
    return (
      <span className="badge">
        <Icon name="stop" />
        Revoked
      </span>
    );
  }
  return (
    <span className="badge badge-success">
      <Icon name="check" />
      Active
    </span>
  );
}
