import { createHash } from 'node:crypto';
import { matchesEntityTag } from '../transport/entity-tag.ts';
import { type Answer, type HttpRequest, headerOf } from '../transport/exchange.ts';

type Variant = { headers: Answer['headers']; body: Uint8Array<ArrayBuffer> };

type InCodings<Content> = { identity: Content } & Partial<Record<ContentCoding, Content>>;

/** A file in memory with its variants by content coding. */
export type StaticFile = InCodings<Variant>;

/** Builds a file from its uncompressed and compressed contents and common headers. */
export function toStaticFile(
  { identity, br, gzip }: InCodings<Uint8Array>,
  headers: Answer['headers'],
): StaticFile {
  const toVariant = (content: Uint8Array, coding?: ContentCoding): Variant => {
    const etag = `"${createHash('sha256').update(content).digest('base64url')}"`;
    const encoding = coding && { 'content-encoding': coding };
    return { headers: { ...headers, etag, ...encoding }, body: Uint8Array.from(content) };
  };
  return {
    identity: toVariant(identity),
    br: br && toVariant(br, 'br'),
    gzip: gzip && toVariant(gzip, 'gzip'),
  };
}

/** Serves the best variant, or 304 if the entity tag matches. */
export function serveFile(file: StaticFile, request: HttpRequest): Answer {
  const accepted = acceptedCodings(headerOf(request, 'accept-encoding'));
  const coding = accepted.find((each) => file[each]) ?? 'identity';
  const { headers, body } = file[coding] ?? file.identity;
  if (matchesEntityTag(headerOf(request, 'if-none-match'), headers.etag ?? '')) {
    return { status: 304, headers: { ...headers }, body: null };
  }
  return { status: 200, headers: { ...headers }, body };
}

/** Supported content codings, best compression first. */
const codings = ['br', 'gzip'] as const;

type ContentCoding = (typeof codings)[number] | 'identity';

/** The acceptable codings by Accept-Encoding, in order of preference of the server. */
function acceptedCodings(header = ''): ContentCoding[] {
  const isAccepted = new Map(header.toLowerCase().split(',').map(readPreference));
  const others = isAccepted.get('*') ?? false;
  return [...codings.filter((coding) => isAccepted.get(coding) ?? others), 'identity'];
}

const ZERO_QUALITY = /^q=0(\.0*)?$/;

function readPreference(text: string): [coding: string, isAccepted: boolean] {
  const [coding = '', ...parameters] = text.split(';').map((part) => part.trim());
  return [coding, !parameters.some((parameter) => ZERO_QUALITY.test(parameter))];
}
