import type { Permission } from '../../generated/graphql.ts';
import { describePermissions } from './describe-permissions.ts';
import { offeredPermissions, otherPermissions } from './permission-areas.ts';
import { presetOf } from './permission-presets.ts';

const SHOWN = 2;

type Summary = { title: string; detail?: string };

/** Summarizes permissions for the list. */
export function summarizePermissions(permissions: readonly Permission[]): Summary {
  const preset = presetOf(permissions, offeredPermissions);
  if (preset) return { title: preset.title };
  const those = (ending: string) => permissions.filter((name) => name.endsWith(ending));
  const changes = [...part('Write', those('_WRITE')), ...part('Delete', those('_DELETE'))];
  const reads = changes.length > 0 ? [] : part('Read', those('_READ'));
  const others = otherPermissions.filter(({ name }) => permissions.includes(name));
  const detail = [...changes, ...reads, ...others.map(({ noun }) => noun)].join('; ');
  return { title: 'Custom', detail };
}

function part(action: string, permissions: readonly Permission[]): string[] {
  return permissions.length > 0 ? [`${action}: ${listNouns(permissions)}`] : [];
}

function listNouns(permissions: readonly Permission[]): string {
  const nouns = describePermissions(permissions).map(({ noun }) => noun);
  const shown = nouns.slice(0, SHOWN).join(', ');
  return nouns.length > SHOWN ? `${shown}, +${nouns.length - SHOWN} more` : shown;
}
