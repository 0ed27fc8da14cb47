import { Icon } from './icon.tsx';

type SearchFieldProps = { label: string; value: string; onChange: (value: string) => void };

/** A toolbar's search input. */
export function SearchField({ label, value, onChange }: SearchFieldProps) {
  return (
    <div className="toolbar-search input-with-icon">
      <Icon name="search" />
      <input
        className="input"
        type="search"
        aria-label={label}
        placeholder={label}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
}
