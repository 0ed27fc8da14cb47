import { useState } from 'react';
import { useSearchParams } from 'wouter';
import type { Permission } from '../../generated/graphql.ts';
import { permissionsOf, presets } from './permission-presets.ts';

export const CUSTOM = 'custom';

/** The unsaved values of the new key form. */
export type KeyDraft = { name: string; presetId: string; permissions: readonly Permission[] };

/** Takes initial values from the query string, `?preset=claude-code&name=…`. */
export function useKeyDraft(allowed: readonly Permission[]) {
  const [params] = useSearchParams();
  const [draft, setDraft] = useState<KeyDraft>(() => {
    const preset = presets.find(({ id }) => id === params.get('preset')) ?? presets[0];
    const permissions = permissionsOf(preset, allowed);
    return { name: params.get('name') ?? '', presetId: preset.id, permissions };
  });

  const choosePreset = (presetId: string) => {
    const preset = presets.find(({ id }) => id === presetId);
    const permissions = preset ? permissionsOf(preset, allowed) : draft.permissions;
    setDraft({ ...draft, presetId, permissions });
  };
  const choosePermissions = (permissions: readonly Permission[]) =>
    setDraft({ ...draft, presetId: CUSTOM, permissions });
  const rename = (name: string) => setDraft({ ...draft, name });
  return { draft, rename, choosePreset, choosePermissions };
}
