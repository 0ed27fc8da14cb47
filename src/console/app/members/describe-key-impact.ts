import { formatKeyCount } from './format-key-count.ts';
import type { Member } from './member.ts';

/** Formats as "Ana’s 3 keys stop working too." Empty for a member without keys. */
export function describeKeyImpact({ user: { name }, activeApiKeyCount }: Member): string {
  if (activeApiKeyCount === 0) return '';
  const verb = activeApiKeyCount === 1 ? 'stops' : 'stop';
  return `${name}’s ${formatKeyCount(activeApiKeyCount)} ${verb} working too.`;
}
