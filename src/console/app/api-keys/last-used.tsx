import { Badge } from '../components/badge.tsx';
import { Time } from '../components/time.tsx';
import { useNow } from '../components/use-now.ts';
import type { ApiKey } from './api-key.ts';
import { idleDays, isUnused } from './recent-use.ts';

/** The last use of a key, with a badge if it was unused for long. */
export function LastUsed({ apiKey }: { apiKey: ApiKey }) {
  const now = useNow();
  const { lastUsedAt, status } = apiKey;
  const isIdle = status === 'ACTIVE' && isUnused(apiKey, now);
  return (
    <div className="two-lines">
      {lastUsedAt ? <Time at={lastUsedAt} /> : <span className="muted">Never used</span>}
      {isIdle && <Badge tone="warning">Unused for {idleDays(apiKey, now)} days</Badge>}
    </div>
  );
}
