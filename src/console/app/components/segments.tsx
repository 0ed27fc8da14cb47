import { useId } from 'react';

type SegmentsProps<Value extends string> = {
  legend: string;
  isLegendShown?: boolean;
  /** The label of each value, in display order. */
  options: Readonly<Record<Value, string>>;
  value: Value;
  onChange: (value: Value) => void;
};

/** A segmented control: a row of radio buttons. */
export function Segments<Value extends string>(props: SegmentsProps<Value>) {
  const { legend, isLegendShown = false, options, value, onChange } = props;
  const name = useId();
  return (
    <fieldset className="segmented">
      <legend className={isLegendShown ? 'field-label' : 'visually-hidden'}>{legend}</legend>
      <div className="segments">
        {(Object.keys(options) as Value[]).map((option) => (
          <label key={option} className="segment">
            <input
              type="radio"
              name={name}
              value={option}
              checked={option === value}
              onChange={() => onChange(option)}
            />
            {options[option]}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
