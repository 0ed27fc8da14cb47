import { useId } from 'react';
import { presets } from './permission-presets.ts';
import { CUSTOM } from './use-key-draft.ts';

type PresetChoiceProps = {
  /** The id of the first option, which the error summary links to. */
  id: string;
  chosen: string;
  onChoose: (presetId: string) => void;
};

const options = [...presets, { id: CUSTOM, title: 'Custom', summary: 'Choose permissions below.' }];

/** A radio group of presets, each with a description. */
export function PresetChoice({ id, chosen, onChoose }: PresetChoiceProps) {
  const name = useId();
  return (
    <div className="presets">
      {options.map((option, position) => (
        <label key={option.id} className="preset">
          <input
            type="radio"
            id={position === 0 ? id : undefined}
            name={name}
            checked={chosen === option.id}
            onChange={() => onChoose(option.id)}
            aria-describedby={`${name}-${option.id}`}
          />
          <span className="preset-title">{option.title}</span>
          <span className="preset-summary" id={`${name}-${option.id}`}>
            {option.summary}
          </span>
        </label>
      ))}
    </div>
  );
}
