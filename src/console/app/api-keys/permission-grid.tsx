import type { Permission } from '../../generated/graphql.ts';
import { permissionSummaries } from '../../generated/permissions.ts';
import {
  actions,
  otherPermissions,
  type PermissionArea,
  permissionAreas,
  titleOf,
} from './permission-areas.ts';
import { PermissionCell } from './permission-cell.tsx';
import { togglePermission } from './toggle-permission.ts';

const ROLES = 'the admin or owner role';

type PermissionGridProps = {
  selected: readonly Permission[];
  allowed: readonly Permission[];
  onChange: (selected: readonly Permission[]) => void;
};

/** Checkboxes of all permissions by area. Those that the user lacks are disabled, with the reason. */
export function PermissionGrid(props: PermissionGridProps) {
  return (
    <div className="card">
      <table className="table grid">
        <caption className="visually-hidden">Permissions by area</caption>
        <thead>
          <tr>
            <th scope="col">Area</th>
            {actions.map((action) => (
              <th key={action} scope="col" className="grid-action">
                {action}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {permissionAreas.map((area) => (
            <AreaRow key={area.id} area={area} {...props} />
          ))}
          {otherPermissions.map((other) => (
            <OtherRow key={other.name} other={other} {...props} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function AreaRow({ area, ...props }: PermissionGridProps & { area: PermissionArea }) {
  const { selected, allowed, onChange } = props;
  const denied = actions.filter((action) => {
    const offer = area.permissions[action];
    return offer && !allowed.includes(offer);
  });
  const reasonId = denied.length > 0 ? `grid-${area.id}` : undefined;
  return (
    <tr>
      <th scope="row">
        {titleOf(area)}
        {reasonId && (
          <span className="grid-reason" id={reasonId}>
            {denied.join(' and ')} {denied.length > 1 ? 'require' : 'requires'} {ROLES}.
          </span>
        )}
      </th>
      {actions.map((action) => {
        const offer = area.permissions[action];
        return (
          <PermissionCell
            key={action}
            label={`${titleOf(area)}, ${action}`}
            summary={offer && permissionSummaries[offer]}
            isChecked={offer !== undefined && selected.includes(offer)}
            isDenied={denied.includes(action)}
            reasonId={reasonId}
            onChange={() => offer && onChange(togglePermission(selected, offer))}
          />
        );
      })}
    </tr>
  );
}

type OtherRowProps = PermissionGridProps & { other: (typeof otherPermissions)[number] };

function OtherRow({ other, selected, allowed, onChange }: OtherRowProps) {
  const isDenied = !allowed.includes(other.name);
  const reasonId = isDenied ? `grid-${other.name}` : undefined;
  return (
    <tr>
      <th scope="row">
        {titleOf(other)}
        <span className="grid-reason" id={reasonId}>
          {permissionSummaries[other.name]}
          {isDenied && ` Requires ${ROLES}.`}
        </span>
      </th>
      <PermissionCell
        label={titleOf(other)}
        summary={permissionSummaries[other.name]}
        isChecked={selected.includes(other.name)}
        isDenied={isDenied}
        reasonId={reasonId}
        onChange={() => onChange(togglePermission(selected, other.name))}
      />
      <td colSpan={2} />
    </tr>
  );
}
