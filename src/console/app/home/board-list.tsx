import type { Overview } from './use-overview.ts';

type Board = Overview['boards'][number];

const SHOWN = 4;

/** The boards with the number of work items per column. */
export function BoardList({ boards }: { boards: readonly Board[] }) {
  if (boards.length === 0) return null;
  return (
    <section className="stack-small" aria-labelledby="boards-heading">
      <h2 id="boards-heading">Boards</h2>
      <ul className="stack-medium boards">
        {boards.slice(0, SHOWN).map((board) => (
          <BoardTile key={board.id} board={board} />
        ))}
      </ul>
      {boards.length > SHOWN && <p className="muted">+{boards.length - SHOWN} more</p>}
    </section>
  );
}

function BoardTile({ board: { name, project, workItemCount, columns } }: { board: Board }) {
  return (
    <li className="card tile">
      <div className="card-head">
        <h3 className="breaks">
          {name} <span className="tile-beside">{project?.name ?? 'All projects'}</span>
        </h3>
        <p className="muted number">
          {workItemCount === 1 ? '1 work item' : `${workItemCount} work items`}
        </p>
      </div>
      {columns.length === 0 ? (
        <p className="muted">No columns yet.</p>
      ) : (
        <ol className="columns">
          {columns.map((column) => (
            <li key={column.id} style={{ borderTopColor: column.color }}>
              <span className="columns-count">{column.workItemCount}</span>
              <span className="columns-name">{column.name}</span>
            </li>
          ))}
        </ol>
      )}
    </li>
  );
}
