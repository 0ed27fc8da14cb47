/** How content is made smaller for its way, the smallest first. */
const codings = ['br', 'gzip'] as const;

export type ContentCoding = (typeof codings)[number] | 'identity';

/** What a client reads, as Accept-Encoding says, in the order in which it should get it. */
export function acceptedCodings(header = ''): ContentCoding[] {
  const isAccepted = new Map(header.toLowerCase().split(',').map(readPreference));
  const others = isAccepted.get('*') ?? false;
  return [...codings.filter((coding) => isAccepted.get(coding) ?? others), 'identity'];
}

const NOT_AT_ALL = /^q=0(\.0*)?$/;

function readPreference(text: string): [coding: string, isAccepted: boolean] {
  const [coding = '', ...parameters] = text.split(';').map((part) => part.trim());
  return [coding, !parameters.some((parameter) => NOT_AT_ALL.test(parameter))];
}
