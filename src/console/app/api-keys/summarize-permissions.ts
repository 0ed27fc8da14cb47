import type { Permission } from '../../generated/graphql.ts';
import { describePermissions } from './describe-permissions.ts';
import { otherPermissions, permissionAreas } from './permission-areas.ts';
import { presetOf } from './permission-presets.ts';

/** What there is: what an owner's key can be given. */
const all: readonly Permission[] = [
  ...permissionAreas.flatMap(({ permissions }) =>
    Object.values(permissions).map(({ name }) => name),
  ),
  ...otherPermissions.map(({ name }) => name),
];

const SHOWN = 2;

type Summary = { title: string; detail?: string };

/** What a key may do, in the few words that a list has room for. */
export function summarizePermissions(permissions: readonly Permission[]): Summary {
  const preset = presetOf(permissions, all);
  if (permissions.length === all.length) return { title: 'Full access' };
  if (preset) return { title: preset.title };
  const changing = permissions.filter((permission) => !permission.endsWith('_READ'));
  if (changing.length === 0) return { title: 'Reads', detail: listNouns(permissions) };
  return { title: 'Custom', detail: `Changes ${listNouns(changing)}` };
}

function listNouns(permissions: readonly Permission[]): string {
  const nouns = describePermissions(permissions).map(({ noun }) => noun);
  const shown = nouns.slice(0, SHOWN).join(', ');
  return nouns.length > SHOWN ? `${shown} and ${nouns.length - SHOWN} more` : shown;
}
