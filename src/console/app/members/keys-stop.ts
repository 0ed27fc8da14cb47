import { countKeys } from './count-keys.ts';
import type { Member } from './member.ts';

/** Says that the keys of somebody stop with them, such as "Ana's 3 keys stop working too.". */
export function keysStop({ user: { name }, activeApiKeys }: Member): string {
  if (activeApiKeys === 0) return '';
  const verb = activeApiKeys === 1 ? 'stops' : 'stop';
  return `${name}’s ${countKeys(activeApiKeys)} ${verb} working too.`;
}
