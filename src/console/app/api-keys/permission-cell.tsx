type PermissionCellProps = {
  label: string;
  /** Undefined if the area has no such permission. */
  summary: string | undefined;
  isChecked: boolean;
  isDenied: boolean;
  reasonId: string | undefined;
  onChange: () => void;
};

/** A checkbox of the permission grid, or an empty cell. */
export function PermissionCell({
  label,
  summary,
  isChecked,
  isDenied,
  ...props
}: PermissionCellProps) {
  if (!summary) return <td className="grid-action" />;
  return (
    <td className="grid-action">
      <label className="grid-cell" title={summary}>
        <input
          type="checkbox"
          aria-label={`${label}: ${summary}`}
          aria-describedby={isDenied ? props.reasonId : undefined}
          checked={isChecked}
          disabled={isDenied}
          onChange={props.onChange}
        />
      </label>
    </td>
  );
}
