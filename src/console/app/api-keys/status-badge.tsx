import { Badge } from '../components/badge.tsx';
import type { ApiKey } from './api-key.ts';

export function StatusBadge({ status }: Pick<ApiKey, 'status'>) {
  if (status === 'REVOKED') return <Badge icon="stop">Revoked</Badge>;
  return (
    <Badge tone="success" icon="check">
      Active
    </Badge>
  );
}
