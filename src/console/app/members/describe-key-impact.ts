import { formatKeyCount } from './format-key-count.ts';
import type { Member } from './member.ts';

/** Formats as "Ana’s 3 keys stop working too." Empty for a member without keys. */
export function describeKeyImpact({ user: { name }, activeApiKeys }: Member): string {
  if (activeApiKeys === 0) return '';
  const verb = activeApiKeys === 1 ? 'stops' : 'stop';
  return `${name}’s ${formatKeyCount(activeApiKeys)} ${verb} working too.`;
}
