import type { ComponentProps } from 'react';
import type { OperationMode } from '../../generated/graphql.ts';
import { Field } from '../components/field.tsx';
import { useViewer } from '../session/use-viewer.ts';
import { isLooser, NO_MODE, operationModes } from './operation-modes.ts';

export const MODE_LABEL = 'GraphQL documents';

type ModeFieldProps = Omit<ComponentProps<'select'>, 'children' | 'className' | 'id'> & {
  hint: string;
  error?: string | undefined;
};

/** A choice of operation modes. Those looser than the mode of the organization are disabled. */
export function ModeField({ hint, error, ...select }: ModeFieldProps) {
  // A session has no mode of its own, so this is the mode of the organization.
  const ofOrganization = useViewer().data?.operationMode;
  return (
    <Field label={MODE_LABEL} hint={hint} error={error}>
      {(wiring) => (
        <select {...select} {...wiring} className="select">
          <option value="">
            {NO_MODE}
            {ofOrganization && ` (${operationModes[ofOrganization]})`}
          </option>
          {Object.entries(operationModes).map(([mode, title]) => (
            <option
              key={mode}
              value={mode}
              disabled={ofOrganization && isLooser(mode as OperationMode, ofOrganization)}
            >
              {title}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
