import { useState } from 'react';
import type { Role as GraphqlRole } from '../../generated/graphql.ts';
import { Field } from '../components/field.tsx';
import { roleDescriptions } from '../session/role-descriptions.ts';
import { roleNames } from '../session/role-names.ts';
import { useSignedIn } from '../session/signed-in-context.ts';
import { toRole } from '../session/to-role.ts';

const roles: readonly GraphqlRole[] = ['MEMBER', 'ADMIN', 'OWNER'];

type RoleFieldProps = {
  name: string;
  label: string;
  error?: string | undefined;
  initial: GraphqlRole;
};

/** A role select with the description of the selected role. */
export function RoleField({ name, label, error, initial }: RoleFieldProps) {
  const [role, setRole] = useState(initial);
  const isOwner = useSignedIn().organization.role === 'owner';
  return (
    <div className="stack-small">
      <Field label={label} error={error}>
        {(wiring) => (
          <select
            {...wiring}
            data-autofocus
            className="select"
            name={name}
            value={role}
            onChange={(event) => setRole(event.target.value as GraphqlRole)}
          >
            {roles.map((each) => (
              <option key={each} value={each} disabled={each === 'OWNER' && !isOwner}>
                {roleNames[toRole(each)]}
              </option>
            ))}
          </select>
        )}
      </Field>
      <p role="status">{roleDescriptions[toRole(role)]}</p>
      {!isOwner && <p className="field-hint">Only owners can assign the owner role.</p>}
    </div>
  );
}
