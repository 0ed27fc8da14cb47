type SkeletonProps = {
  /** What is being loaded, such as "the members". */
  what: string;
  rows?: number;
};

/** Rows that are about to be there. */
export function Skeleton({ what, rows = 3 }: SkeletonProps) {
  return (
    <div className="card" role="status">
      <span className="visually-hidden">Loading {what}…</span>
      {Array.from({ length: rows }, (_, row) => `row ${row}`).map((row) => (
        <div key={row} className="skeleton-row">
          <span className="skeleton" />
          <span className="skeleton" />
          <span className="skeleton" />
        </div>
      ))}
    </div>
  );
}
