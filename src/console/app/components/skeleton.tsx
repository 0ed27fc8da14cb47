type SkeletonProps = {
  /** The data as a phrase, such as "the members". */
  noun: string;
  rows?: number | undefined;
};

/** Placeholder rows while data loads. */
export function Skeleton({ noun, rows = 3 }: SkeletonProps) {
  return (
    <div className="card" role="status">
      <span className="visually-hidden">Loading {noun}…</span>
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
