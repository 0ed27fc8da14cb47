/** Whether If-None-Match names a tag. Weak or strong makes no difference there (RFC 9110, 13.1.2). */
export function matchesEntityTag(ifNoneMatch: string | null | undefined, tag: string): boolean {
  if (ifNoneMatch?.trim() === '*') return true;
  return ifNoneMatch?.split(',').map(opaquePart).includes(opaquePart(tag)) ?? false;
}

function opaquePart(tag: string): string {
  return tag.trim().replace(/^W\//, '');
}
