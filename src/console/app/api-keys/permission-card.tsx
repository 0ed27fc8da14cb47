import { Badge } from '../components/badge.tsx';
import type { ApiKey } from './api-key.ts';
import { describePermissions } from './describe-permissions.ts';
import { titleOf } from './permission-areas.ts';

export function PermissionCard({ apiKey }: { apiKey: ApiKey }) {
  return (
    <section className="card card-body" aria-labelledby="permissions-heading">
      <div className="card-head">
        <h2 id="permissions-heading">Permissions</h2>
        <p className="muted">Limited by {apiKey.createdBy.name}’s current role.</p>
      </div>
      <dl className="permission-list">
        {describePermissions(apiKey.permissions).map(({ id, noun, can, summaries }) => (
          <div key={id}>
            <dt>
              {titleOf({ noun })} <Badge tone="accent">{can}</Badge>
            </dt>
            <dd>{summaries.join(' ')}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
