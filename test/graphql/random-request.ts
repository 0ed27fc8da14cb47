import { randomOf } from '../support/random.ts';
import { attacks } from './attack-documents.ts';

/** The objects that requests may refer to. */
export type Known = { projectId: string; documentIds: readonly string[] };

export type RandomRequest = {
  /** Whether the fast path handles it. */
  isFast: boolean;
  /** Whether a path handles it: the others accept no JSON. */
  isAcceptable: boolean;
  path: string;
  body: string;
  headers: { 'content-type'?: string; accept: string };
};

const texts = (projectId: string) => [
  '{ viewer { user { id name } organization { id } permissions role } }',
  'query A { __typename } query B { viewer { role } }',
  'query Named($id: ID!) { project(id: $id) { id name boards { id name columns { id name } } } }',
  'query Page($first: Int = 2) { projects(first: $first) { nodes { id name workItems(first: 1) { nodes { id title } } } } }',
  `query Skipped($yes: Boolean!) { viewer @skip(if: $yes) { role } ... @include(if: $yes) { __typename } }`,
  `{ one: project(id: "${projectId}") { id } other: project(id: "01936b4e-0000-7000-8000-000000000001") { id } }`,
  `mutation { updateProject(input: { id: "${projectId}", name: "Beacon" }) { __typename ... on Error { code message } } }`,
  'mutation { updateProject(input: { id: "none", name: "" }) { __typename ... on Error { code message } ... on ValidationError { issues { path } } } }',
  'mutation { deleteProject(input: { id: "01936b4e-0000-7000-8000-000000000001" }) { __typename ... on Error { code } } }',
  '{ viewer { nothing } }',
  '{ viewer { role }',
  '{ viewer',
  'subscription { viewer { role } }',
  '{ __schema { queryType { name } } }',
  '{ __type(name: "Project") { fields { name } } }',
  'fragment F on Viewer { role } { viewer { ...F } }',
  '',
  ...Object.values(attacks).flatMap((some) => some.map(({ body }) => body.query)),
];

const variables = (projectId: string) => [
  undefined,
  null,
  {},
  { id: projectId },
  { id: 7, first: '2' },
  { first: 3, yes: true },
  { first: -1, yes: 'no' },
  { yes: false, other: { deep: [1, { two: 3 }] } },
  [],
  'text',
  7,
];

/** Bodies that the fast path reads, and others. */
const objects = [
  '{}',
  '{"query":1}',
  '{"query":null}',
  '{"__proto__":{"query":"{ __typename }"}}',
  '\ufeff{}',
];
const otherBodies = [
  '',
  'null',
  '7',
  '"{ __typename }"',
  '[]',
  '[{"query":"{ __typename }"}]',
  '{',
];

const plainContentTypes = [
  ...Array.from({ length: 12 }, () => 'application/json'),
  'application/json; charset=utf-8',
  'application/json;charset=UTF-8',
  'Application/JSON',
];
const otherContentTypes = [
  'application/graphql+json',
  'application/graphql',
  'application/jsonp',
  'text/plain',
  'application/x-www-form-urlencoded',
  undefined,
];

/** Media types that the fast path negotiates, and others. */
const plainAccepts = [
  'application/json',
  'application/graphql-response+json',
  '*/*',
  'application/*',
  'application/graphql-response+json, application/json;q=0.9',
  'application/graphql-response+json,application/graphql+json,application/json,text/event-stream,multipart/mixed',
  'text/html, application/json',
  'multipart/mixed, application/json',
  'APPLICATION/JSON',
];
const otherAccepts = ['text/html'];

/** A random request from a seed: mostly valid, sometimes with odd parts. */
export function makeRandomRequest(seed: number, { projectId, documentIds }: Known): RandomRequest {
  const { pick, chance } = randomOf(seed);
  const ids = [...documentIds, 'sha256:00', 'x-web:Nothing', '__proto__', '../..', 'a b', ''];
  const parts = {
    ...(chance(0.85) && { query: pick(texts(projectId)) }),
    ...(chance(0.5) && { variables: pick(variables(projectId)) }),
    ...(chance(0.2) && { operationName: pick(['A', 'B', 'C', null, 7, '']) }),
    ...(chance(0.1) && {
      extensions: pick([{}, null, 1, { persistedQuery: { sha256Hash: 'x' } }]),
    }),
    ...(chance(0.15) && { documentId: pick([...ids, 7, null]) }),
    ...(chance(0.1) && { unknown: { a: 1 } }),
  };
  const body = chance(0.9) ? JSON.stringify(parts) : pick([...objects, ...otherBodies]);
  const inPath = chance(0.1) ? `/${encodeURIComponent(pick(ids))}` : '';
  const inQuery = chance(0.1) ? `?documentId=${encodeURIComponent(pick(ids))}` : '';
  const contentType = pick([...plainContentTypes, ...otherContentTypes]);
  const accept = pick([...plainAccepts, ...otherAccepts]);
  const others = [...otherBodies, ...otherContentTypes, ...otherAccepts];
  return {
    isFast: ![body, contentType, accept].some((part) => others.includes(part)),
    isAcceptable: !otherAccepts.includes(accept),
    path: `/graphql${inPath}${inQuery}`,
    body,
    headers: { accept, ...(contentType && { 'content-type': contentType }) },
  };
}
