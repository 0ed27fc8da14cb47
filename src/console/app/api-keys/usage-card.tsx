import { QueryStatus } from '../components/query-status.tsx';
import type { ApiKey } from './api-key.ts';
import { UsageChart } from './usage-chart.tsx';
import { DayTable, TransportTable } from './usage-tables.tsx';
import { describeFigures } from './usage-text.ts';
import { type ApiKeyUsage, useApiKeyUsage } from './use-api-key-usage.ts';

export function UsageCard({ apiKey }: { apiKey: ApiKey }) {
  const query = useApiKeyUsage(apiKey.id);
  const { data: usage } = query;
  return (
    <section className="card card-body" aria-labelledby="usage-heading">
      <div className="card-head">
        <h2 id="usage-heading">Requests, last 30 days</h2>
        {usage && usage.callCount > 0 && <p className="muted">{describeFigures(usage)}</p>}
      </div>
      <QueryStatus query={query} noun="the requests" />
      {usage && (usage.callCount > 0 ? <Usage usage={usage} /> : <NoUse apiKey={apiKey} />)}
    </section>
  );
}

function Usage({ usage }: { usage: ApiKeyUsage }) {
  return (
    <>
      <UsageChart usage={usage} />
      <TransportTable usage={usage} />
      <details className="details">
        <summary>Show daily requests</summary>
        <DayTable usage={usage} />
      </details>
    </>
  );
}

function NoUse({ apiKey: { lastUsedAt } }: { apiKey: ApiKey }) {
  return (
    <p className="muted">
      {lastUsedAt
        ? 'No requests in the last 30 days.'
        : 'No requests yet. They appear a few seconds after the key is first used.'}
    </p>
  );
}
