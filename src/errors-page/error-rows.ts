import type { Place } from '../error-texts/error-text.ts';
import { errorTexts } from '../error-texts/error-texts.ts';
import { graphqlTexts, unexpectedText } from '../error-texts/graphql-texts.ts';
import { type ErrorCode, type ErrorKind, errorCodes } from '../errors.ts';
import { memberNames } from '../graphql/errors.ts';
import { titles } from '../http/problem.ts';
import type { Operation } from '../kernel/operation.ts';
import { catalogue, excludedFromGraphQL, excludedFromMcp, excludedFromRest } from '../modules.ts';
import { isRead } from '../transport/operation-cost.ts';
import { statusOf } from '../transport/status-of.ts';

/** A code with its form on each transport, in Markdown. */
export type ErrorRow = {
  code: string;
  rest: string;
  graphql: string;
  mcp: string;
  meaning: string;
  remedy: string;
};

type Section = { title: string; rows: readonly ErrorRow[] };

const NONE = '–';

const codes = Object.keys(errorCodes) as ErrorCode[];
const operations: readonly Operation[] = catalogue;
const ofGraphQL = operations.filter(({ name }) => !(name in excludedFromGraphQL));

/** The codes by kind, then those that only GraphQL has. */
export const errorSections: readonly Section[] = [
  ...Object.entries(titles).map(([kind, title]) => ({
    title,
    rows: codes.filter((code) => errorCodes[code] === kind).map(toRow),
  })),
  { title: 'Unexpected error', rows: [unexpectedRow()] },
  { title: 'Only in GraphQL', rows: Object.entries(graphqlTexts).map(toGraphQLRow) },
];

function toRow(code: ErrorCode): ErrorRow {
  const { meaning, remedy } = errorTexts[code];
  const places = placesOf(code);
  const status = statusOf(code);
  const rest = places.has('rest') ? `${status}` : undefined;
  const signIn = places.has('sign-in') ? `${status} of sign-in` : undefined;
  return {
    code,
    rest: rest ?? signIn ?? NONE,
    graphql: listOf([memberOf(code), places.has('graphql') && `${status} in \`errors\``]),
    mcp: listOf([places.has('tool') && 'tool result', places.has('mcp') && `HTTP ${status}`]),
    meaning,
    remedy,
  };
}

/** The member of result unions, if a mutation has the code. Invalid input needs no declaration. */
function memberOf(code: ErrorCode): string | undefined {
  const kind: ErrorKind = errorCodes[code];
  const isOfMutation =
    code === 'VALIDATION_FAILED' || ofGraphQL.some((each) => declares(each, code) && !isRead(each));
  if (!isOfMutation || !(kind in memberNames)) return undefined;
  return `200 \`${memberNames[kind as keyof typeof memberNames]}\``;
}

function placesOf(code: ErrorCode): ReadonlySet<Place> {
  const declaring = operations.filter((each) => declares(each, code));
  const isIn = (excluded: object) => declaring.some(({ name }) => !(name in excluded));
  const inQueries = ofGraphQL.some((each) => declares(each, code) && isRead(each));
  return new Set<Place>([
    ...(errorTexts[code].on ?? []),
    ...(isIn(excludedFromRest) ? (['rest'] as const) : []),
    ...(inQueries ? (['graphql'] as const) : []),
    ...(isIn(excludedFromMcp) ? (['tool'] as const) : []),
  ]);
}

function declares({ fails }: Operation, code: ErrorCode): boolean {
  return fails.includes(code);
}

function toGraphQLRow([code, { status, meaning, remedy }]: [
  string,
  (typeof graphqlTexts)[keyof typeof graphqlTexts],
]): ErrorRow {
  return { code, rest: NONE, graphql: status, mcp: NONE, meaning, remedy };
}

function unexpectedRow(): ErrorRow {
  return {
    ...unexpectedText,
    rest: '500',
    graphql: '500 in `errors`',
    mcp: 'tool result, HTTP 500',
  };
}

function listOf(parts: readonly (string | false | undefined)[]): string {
  return parts.filter(Boolean).join(', ') || NONE;
}
