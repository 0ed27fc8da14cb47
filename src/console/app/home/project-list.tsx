import { EmptyState } from '../components/empty-state.tsx';
import type { Overview } from './use-overview.ts';

type Projects = Overview['projects'];

/** The projects with their progress. */
export function ProjectList({ projects: { nodes, totalCount } }: { projects: Projects }) {
  return (
    <section className="stack-small" aria-labelledby="projects-heading">
      <h2 id="projects-heading">Projects</h2>
      {nodes.length === 0 ? (
        <EmptyState title="No projects yet">
          <p>Create one over the API or with Claude Code.</p>
        </EmptyState>
      ) : (
        <ul className="tiles">
          {nodes.map((project) => (
            <ProjectTile key={project.id} project={project} />
          ))}
        </ul>
      )}
      {totalCount > nodes.length && <p className="muted">+{totalCount - nodes.length} more</p>}
    </section>
  );
}

function ProjectTile({ project }: { project: Projects['nodes'][number] }) {
  const { key, name, color, clientName, counts } = project;
  const { taskCount, completedTaskCount } = counts;
  const share = taskCount > 0 ? completedTaskCount / taskCount : 0;
  return (
    <li className="card tile">
      <h3 className="tile-title">
        <span className="dot" style={{ background: color }} />
        <span className="breaks">
          {name} <span className="tile-beside">{key}</span>
        </span>
      </h3>
      {clientName && <p className="muted breaks">Client: {clientName}</p>}
      <div className="share" aria-hidden="true">
        <div style={{ width: `${share * 100}%` }} />
      </div>
      <p className="muted number">
        {taskCount > 0 ? `${completedTaskCount} of ${taskCount} tasks done` : 'No tasks yet'}
      </p>
    </li>
  );
}
