import { useId } from 'react';
import { presets } from './permission-presets.ts';
import { CUSTOM } from './use-key-draft.ts';

type PresetChoiceProps = {
  /** The id of the first choice, where an error summary links to it. */
  id: string;
  chosen: string;
  onChoose: (presetId: string) => void;
};

const choices = [...presets, { id: CUSTOM, title: 'Custom', summary: 'Choose permissions below.' }];

/** What most keys are for, one of them chosen. */
export function PresetChoice({ id, chosen, onChoose }: PresetChoiceProps) {
  const name = useId();
  return (
    <div className="presets">
      {choices.map((choice, position) => (
        <label key={choice.id} className="preset">
          <input
            type="radio"
            id={position === 0 ? id : undefined}
            name={name}
            checked={chosen === choice.id}
            onChange={() => onChoose(choice.id)}
            aria-describedby={`${name}-${choice.id}`}
          />
          <span className="preset-title">{choice.title}</span>
          <span className="preset-summary" id={`${name}-${choice.id}`}>
            {choice.summary}
          </span>
        </label>
      ))}
    </div>
  );
}
