type GridCellProps = {
  label: string;
  /** What it allows; without, there is no such permission. */
  summary: string | undefined;
  isChecked: boolean;
  isRefused: boolean;
  reasonId: string | undefined;
  onChange: () => void;
};

/** One permission in the grid, or the place of one that does not exist. */
export function GridCell({ label, summary, isChecked, isRefused, ...props }: GridCellProps) {
  if (!summary) return <td className="grid-action" />;
  return (
    <td className="grid-action">
      <label className="grid-cell" title={summary}>
        <input
          type="checkbox"
          aria-label={`${label}: ${summary}`}
          aria-describedby={isRefused ? props.reasonId : undefined}
          checked={isChecked}
          disabled={isRefused}
          onChange={props.onChange}
        />
      </label>
    </td>
  );
}
