import { useState } from 'react';
import { useSearchParams } from 'wouter';
import type { OperationMode, Permission } from '../../generated/graphql.ts';
import { deleteDraft, readDraft, writeDraft } from '../session/drafts.ts';
import { useSignedIn } from '../session/signed-in-context.ts';
import { permissionsOf, presets } from './permission-presets.ts';

export const CUSTOM = 'custom';

/** The unsaved values of the new key form. */
export type KeyDraft = {
  name: string;
  presetId: string;
  permissions: readonly Permission[];
  /** Null: the mode of the organization. */
  operationMode: OperationMode | null;
};

/**
 * The draft of a key. Takes initial values from the query string, `?preset=claude-code&name=…`,
 * otherwise from the user's last draft in the organization.
 */
export function useKeyDraft(allowed: readonly Permission[]) {
  const { session, organization } = useSignedIn();
  const stored = `key.${session.user.id}.${organization.id}`;
  const [params] = useSearchParams();
  const [draft, setDraft] = useState<KeyDraft>(() => {
    const isGiven = params.has('preset') || params.has('name');
    return (!isGiven && readKeyDraft(stored, allowed)) || newDraft(params, allowed);
  });

  const change = (changed: Partial<KeyDraft>) => {
    const next = { ...draft, ...changed };
    setDraft(next);
    writeDraft(stored, next);
  };
  const choosePreset = (presetId: string) => {
    const preset = presets.find(({ id }) => id === presetId);
    const permissions = preset ? permissionsOf(preset, allowed) : draft.permissions;
    change({ presetId, permissions });
  };
  const choosePermissions = (permissions: readonly Permission[]) =>
    change({ presetId: CUSTOM, permissions });
  const rename = (name: string) => change({ name });
  const chooseMode = (operationMode: OperationMode | null) => change({ operationMode });
  const forget = () => deleteDraft(stored);
  return { draft, rename, choosePreset, choosePermissions, chooseMode, forget };
}

function newDraft(params: URLSearchParams, allowed: readonly Permission[]): KeyDraft {
  const preset = presets.find(({ id }) => id === params.get('preset')) ?? presets[0];
  const permissions = permissionsOf(preset, allowed);
  return {
    name: params.get('name') ?? '',
    presetId: preset.id,
    permissions,
    operationMode: null,
  };
}

function readKeyDraft(stored: string, allowed: readonly Permission[]): KeyDraft | undefined {
  const draft = readDraft(stored) as Partial<KeyDraft> | undefined;
  if (!draft?.permissions) return undefined;
  const permissions = draft.permissions.filter((permission) => allowed.includes(permission));
  // A draft of an earlier console has no mode.
  return { name: '', presetId: CUSTOM, operationMode: null, ...draft, permissions };
}
