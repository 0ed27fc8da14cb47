const GRAPHQL = 'application/graphql-response+json';
const JSON_ALONE = 'application/json';

const answeredAs: Readonly<Record<string, string>> = {
  [GRAPHQL]: GRAPHQL,
  [JSON_ALONE]: JSON_ALONE,
  'application/*': JSON_ALONE,
  '*/*': JSON_ALONE,
};

/** What a result is sent as to who accepts this; nothing where it has to be looked at closer. */
export function acceptedMediaType(accept = '*/*'): string | undefined {
  const ranges = accept.replaceAll(/\s/g, '').toLowerCase();
  if (ranges.includes('charset')) return undefined;
  const types = ranges.split(',').map((range) => range.split(';')[0] ?? '');
  const first = types.find((type) => Object.hasOwn(answeredAs, type));
  return first && answeredAs[first];
}
