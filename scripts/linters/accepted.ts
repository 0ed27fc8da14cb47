/** Accepted problems of one rule: the places, and why they are accepted. */
export type Accepted = { rule: string; places: RegExp; reason: string };

const noId = '@graphql-eslint/strict-id-in-types';

/** By type of the schema. */
export const acceptedInSchema: readonly Accepted[] = [
  { rule: noId, places: /Success$/, reason: 'A result: its objects have IDs.' },
  {
    rule: noId,
    places: /(Connection|Edge|PageInfo)$/,
    reason: 'Types of the Relay specification.',
  },
  { rule: noId, places: /(Error|InputIssue)$/, reason: 'Errors are not stored.' },
  {
    rule: noId,
    places:
      /^(AiSession|Children|Project|WorkItem)?(Counts|Resolution|Stats|Status|Summary|Total|TypeTotal)$/,
    reason: 'Values that are computed for their parent.',
  },
  { rule: noId, places: /^ApiKeyUsage(Day|Transport)?$/, reason: 'Sums of a key over some days.' },
  {
    rule: noId,
    places: /^(Assignee|Dependency|Member|ProjectMember)$/,
    reason: 'A relation of two objects, which have the IDs.',
  },
  {
    rule: noId,
    places: /^(OperationPolicy|Viewer)$/,
    reason: 'One for each organization, or for each request.',
  },
  {
    rule: noId,
    places: /^(RecordedOperationKey|ResolvedWorkItem|Roadmap|RoadmapItem)$/,
    reason: 'Rows of an answer, which refer to objects with IDs.',
  },
  {
    rule: noId,
    places: /^BoardTemplate(Column)?$/,
    reason: 'Part of the program: its `templateId` is no ID of an object.',
  },
];

const noLimit = 'owasp:api4:2023-string-limit';
const anyText = 'owasp:api4:2023-string-restricted';
const wholeAnswer = 'The size of an answer is limited as a whole.';

/** By path in the document, with the format or the pattern of a text. */
export const acceptedInOpenApi: readonly Accepted[] = [
  { rule: noLimit, places: /\(.+\)$/, reason: 'The format or the pattern limits the text.' },
  {
    rule: noLimit,
    places: /^paths\.\/api\/projects.*\.key$/,
    reason: 'The description limits it.',
  },
  { rule: noLimit, places: /\.responses\./, reason: wholeAnswer },
  { rule: noLimit, places: /^components\./, reason: wholeAnswer },
  { rule: 'owasp:api4:2023-array-limit', places: /\.responses\./, reason: wholeAnswer },
  { rule: 'owasp:api4:2023-array-limit', places: /^components\./, reason: wholeAnswer },
  { rule: anyText, places: /./, reason: 'Names, titles and Markdown are free text.' },
  {
    rule: 'contact-properties',
    places: /^info\.contact$/,
    reason: 'Each server has its own administrators.',
  },
  { rule: 'license-url', places: /^info\.license$/, reason: 'The license has no page.' },
  {
    rule: 'owasp:api8:2023-define-cors-origin',
    places: /headers$/,
    reason: 'Only servers with CORS_ORIGINS send the header.',
  },
  {
    rule: 'owasp:api1:2023-no-numeric-ids',
    places: /^paths\.\/api\/operations\.get\./,
    reason: '`appVersionId` takes UUIDs, one or a list, and the rule reads no alternatives.',
  },
];
