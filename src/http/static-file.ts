import { createHash } from 'node:crypto';
import { matchesEntityTag } from '../transport/entity-tag.ts';
import { type Answer, type HttpRequest, headerOf } from '../transport/exchange.ts';

type Variant = { headers: Answer['headers']; body: Uint8Array<ArrayBuffer> };

type InCodings<Content> = { identity: Content } & Partial<Record<ContentCoding, Content>>;

/** A file that is in memory, in each of the codings that it can be sent in. */
export type StaticFile = InCodings<Variant>;

/** A file of its content as it is and compressed, with what all answers with it say. */
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

/** Answers with a file, or says that the client has it already. */
export function handOut(file: StaticFile, request: HttpRequest): Answer {
  const accepted = acceptedCodings(headerOf(request, 'accept-encoding'));
  const coding = accepted.find((each) => file[each]) ?? 'identity';
  const { headers, body } = file[coding] ?? file.identity;
  if (matchesEntityTag(headerOf(request, 'if-none-match'), headers.etag ?? '')) {
    return { status: 304, headers: { ...headers }, body: null };
  }
  return { status: 200, headers: { ...headers }, body };
}

/** How content is made smaller for its way, the smallest first. */
const codings = ['br', 'gzip'] as const;

type ContentCoding = (typeof codings)[number] | 'identity';

/** What a client reads, as Accept-Encoding says, in the order in which it should get it. */
function acceptedCodings(header = ''): ContentCoding[] {
  const isAccepted = new Map(header.toLowerCase().split(',').map(readPreference));
  const others = isAccepted.get('*') ?? false;
  return [...codings.filter((coding) => isAccepted.get(coding) ?? others), 'identity'];
}

const NOT_AT_ALL = /^q=0(\.0*)?$/;

function readPreference(text: string): [coding: string, isAccepted: boolean] {
  const [coding = '', ...parameters] = text.split(';').map((part) => part.trim());
  return [coding, !parameters.some((parameter) => NOT_AT_ALL.test(parameter))];
}
