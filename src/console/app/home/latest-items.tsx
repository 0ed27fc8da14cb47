import { Badge } from '../components/badge.tsx';
import { Time } from '../components/time.tsx';
import type { Overview } from './use-overview.ts';

type Item = Overview['workItems']['nodes'][number];

/** The most recently updated work items. */
export function LatestItems({ items }: { items: readonly Item[] }) {
  if (items.length === 0) return null;
  return (
    <section className="stack-small" aria-labelledby="latest-heading">
      <h2 id="latest-heading">Latest changes</h2>
      <ul className="card latest">
        {items.map(({ id, taskId, title, column, project, updatedAt }) => (
          <li key={id}>
            <span className="latest-title breaks">{title}</span>
            {column && <Badge>{column.name}</Badge>}
            <span className="latest-facts breaks">
              <code>{taskId}</code>
              {project && ` · ${project.name}`} · <Time at={updatedAt} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
