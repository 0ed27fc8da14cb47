const MAX_LENGTH = 60;

/** What an organization is called in addresses: small letters, digits and hyphens of its name. */
export function slugOf(name: string): string {
  const plain = name.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
  const slug = plain.replaceAll(/[^a-z0-9]+/g, '-').slice(0, MAX_LENGTH);
  return slug.replaceAll(/^-+|-+$/g, '') || 'organization';
}
