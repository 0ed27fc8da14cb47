import type { Permission } from '../../generated/graphql.ts';
import { offeredPermissions } from './permission-areas.ts';

const claudeCode: readonly Permission[] = [
  'PROJECTS_READ',
  'BOARDS_READ',
  'WORK_ITEMS_READ',
  'AI_SESSIONS_READ',
  'MEMBERS_READ',
  'PROJECTS_WRITE',
  'WORK_ITEMS_WRITE',
  'AI_SESSIONS_WRITE',
];

export type Preset = {
  id: string;
  title: string;
  summary: string;
  includes: (permission: Permission) => boolean;
};

/** Common selections, limited to the permissions of the user. */
export const presets: readonly [Preset, ...Preset[]] = [
  {
    id: 'read-only',
    title: 'Read only',
    summary: 'View everything, change nothing. For dashboards and reports.',
    includes: (permission) => permission.endsWith('_READ'),
  },
  {
    id: 'claude-code',
    title: 'Claude Code',
    summary:
      'View projects, boards, work items and members, change projects and work items, and record AI sessions.',
    includes: (permission) => claudeCode.includes(permission),
  },
  {
    id: 'full-access',
    title: 'Full access',
    summary: 'Everything you can do. Grant less if you can.',
    includes: () => true,
  },
];

/** The permissions of a preset for a user with these permissions. */
export function permissionsOf(preset: Preset, allowed: readonly Permission[]): Permission[] {
  return allowed.filter((name) => offeredPermissions.includes(name) && preset.includes(name));
}

/** The preset that equals this selection, if any. */
export function presetOf(
  selected: readonly Permission[],
  allowed: readonly Permission[],
): Preset | undefined {
  const offered = selected.filter((name) => offeredPermissions.includes(name));
  return presets.find((preset) => isSame(permissionsOf(preset, allowed), offered));
}

function isSame(some: readonly Permission[], others: readonly Permission[]): boolean {
  return some.length === others.length && some.every((permission) => others.includes(permission));
}
