/** Suffixes of the tags of compressed answers, whose bytes differ from those of the plain answer. */
const CODED = /\.(?:br|gzip)"$/;

/** Whether If-None-Match names a tag. Weak or strong makes no difference there (RFC 9110, 13.1.2). */
export function matchesEntityTag(ifNoneMatch: string | null | undefined, tag: string): boolean {
  if (ifNoneMatch?.trim() === '*') return true;
  return ifNoneMatch?.split(',').map(opaquePart).includes(opaquePart(tag)) ?? false;
}

/** The tag of an answer in a content coding. A strong tag stays strong, so that If-Match takes it. */
export function tagInCoding(tag: string, coding: string): string {
  return `${tag.slice(0, -1)}.${coding}"`;
}

/** The tag of the answer without a content coding. */
export function tagWithoutCoding(tag: string): string {
  return tag.replace(CODED, '"');
}

function opaquePart(tag: string): string {
  return tagWithoutCoding(tag.trim().replace(/^W\//, ''));
}
