import type { Permission } from '../../generated/graphql.ts';
import { describePermissions } from './describe-permissions.ts';
import { otherPermissions, permissionAreas } from './permission-areas.ts';
import { presetOf } from './permission-presets.ts';

/** All permissions, as an owner can grant them. */
const all: readonly Permission[] = [
  ...permissionAreas.flatMap(({ permissions }) =>
    Object.values(permissions).map(({ name }) => name),
  ),
  ...otherPermissions.map(({ name }) => name),
];

const SHOWN = 2;

type Summary = { title: string; detail?: string };

/** Summarizes permissions for the list. */
export function summarizePermissions(permissions: readonly Permission[]): Summary {
  const preset = presetOf(permissions, all);
  if (preset) return { title: preset.title };
  const writing = permissions.filter((permission) => /_(WRITE|DELETE)$/.test(permission));
  const detail =
    writing.length > 0 ? `Write: ${listNouns(writing)}` : `Read: ${listNouns(permissions)}`;
  return { title: 'Custom', detail };
}

function listNouns(permissions: readonly Permission[]): string {
  const nouns = describePermissions(permissions).map(({ noun }) => noun);
  const shown = nouns.slice(0, SHOWN).join(', ');
  return nouns.length > SHOWN ? `${shown}, +${nouns.length - SHOWN} more` : shown;
}
