import { useId } from 'react';
import { Field } from '../components/field.tsx';
import { revocationReasons, toReason } from './revocation-reasons.ts';
import type { RevocationChoice } from './use-revocation-choice.ts';

/** The reason of a revocation, and the choice to include the descendants if the key has any. */
export function RevocationFields({ choice }: { choice: RevocationChoice }) {
  const { input, chooseReason, descendants } = choice;
  return (
    <>
      <Field label="Reason">
        {(wiring) => (
          <select
            {...wiring}
            className="select"
            value={input.reason ?? ''}
            onChange={(event) => chooseReason(toReason(event.target.value))}
          >
            <option value="">No reason given</option>
            {Object.entries(revocationReasons).map(([reason, title]) => (
              <option key={reason} value={reason}>
                {title}
              </option>
            ))}
          </select>
        )}
      </Field>
      {descendants.isOffered && <DescendantsField descendants={descendants} />}
    </>
  );
}

function DescendantsField({ descendants }: { descendants: RevocationChoice['descendants'] }) {
  const { count, isIncluded, include } = descendants;
  const hintId = useId();
  return (
    <div>
      <label className="check">
        <input
          type="checkbox"
          aria-describedby={hintId}
          checked={isIncluded}
          onChange={(event) => include(event.target.checked)}
        />
        Also revoke the {describeCount(count)} that it created
      </label>
      <p className="field-hint" id={hintId}>
        This includes the keys that those created in turn.
      </p>
    </div>
  );
}

function describeCount(count: number | undefined): string {
  if (count === undefined) return 'active keys';
  return count === 1 ? '1 active key' : `${count} active keys`;
}
