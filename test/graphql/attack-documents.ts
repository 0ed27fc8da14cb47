/** An attack, as the body of a POST. */
export type Attack = { title: string; body: { query: string; [parameter: string]: unknown } };

const repeat = (count: number, text: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => text(index)).join(' ');

const nested = (open: string, close: string, count: number) =>
  open.repeat(count) + close.repeat(count);

const fragmentBomb = `{ ...f0 } ${repeat(18, (i) => `fragment f${i} on Query { ...f${i + 1} ...f${i + 1} }`)}
  fragment f18 on Query { a: __typename }`;

/** Spreads each fragment twice under aliases, so that execution doubles per level. */
const doublingLists = `{ projects(first: 100) { nodes { ...f0 } } }
  ${repeat(5, (i) => `fragment f${i} on Project { a${i}: workItems(first: 2) { nodes { project { ...f${i + 1} } } } b${i}: workItems(first: 2) { nodes { project { ...f${i + 1} } } } }`)}
  fragment f5 on Project { id }`;

/** Expands to over 2,000 selections with a text of 300 characters. */
const sharedFragments = `{ workItem(id: "A-T-1") { ...f0 } }
  ${repeat(6, (i) => `fragment f${i} on WorkItem { id blocks { workItem { ...f${i + 1} } } blockedBy { workItem { ...f${i + 1} } } parent { ...f${i + 1} } }`)}
  fragment f6 on WorkItem { id }`;

const manyLists = `projects(first: 100) { nodes { workItems(first: 100) { nodes { comments(first: 100) { nodes { id } } } } } }`;
const sized = (size: string, variables = '') =>
  `query Sized${variables} { projects(first: ${size}) { nodes { workItems(first: ${size}) { nodes { comments(first: ${size}) { nodes { id } } } } } } }`;

/** Requests that must be rejected before any resolver runs, by their error code. */
export const attacks: Readonly<Record<string, readonly Attack[]>> = {
  COST_LIMIT_EXCEEDED: [
    { title: 'three lists of 100 within each other', body: { query: `{ ${manyLists} }` } },
    { title: 'a page of 100,000', body: { query: sized('100000') } },
    {
      title: 'a page of 100,000 in a variable',
      body: { query: sized('$n', '($n: Int!)'), variables: { n: 100_000 } },
    },
    { title: 'a page of 100,000 by default', body: { query: sized('$n', '($n: Int = 100000)') } },
    {
      title: 'a page of the largest integer',
      body: { query: sized('$n', '($n: Int)'), variables: { n: 2 ** 31 - 1 } },
    },
    {
      title: 'a page beyond the integers',
      body: { query: sized('$n', '($n: Int)'), variables: { n: 2 ** 31 } },
    },
    { title: 'a page as text', body: { query: sized('$n', '($n: Int)'), variables: { n: '100' } } },
    {
      title: 'a large page with @include',
      body: {
        query: `query Included($yes: Boolean!) { a: viewer { role } ... @include(if: $yes) { ${manyLists} } }`,
        variables: { yes: true },
      },
    },
    {
      title: 'a large page with last',
      body: { query: `{ ${manyLists.replaceAll('first', 'last')} }` },
    },
    {
      title: '10 large lists under aliases',
      body: {
        query: `{ ${repeat(10, (i) => `l${i}: projects(first: 100, filter: { search: "${i}" }) { nodes { workItems(first: 100) { nodes { id } } } }`)} }`,
      },
    },
  ],
  DOCUMENT_LIMIT_EXCEEDED: [
    {
      title: 'a list nested 7,000 times',
      body: { query: `{ node(id: ${nested('[', ']', 7_000)}) { id } }` },
    },
    {
      title: 'a list nested 900 times between comments',
      body: { query: `{ node(id: ${'[ #\n,'.repeat(900)}${']'.repeat(900)}) { id } }` },
    },
    { title: 'a text of 20,000 characters', body: { query: '{ a '.padEnd(20_000) } },
    {
      title: '130 unused fragments',
      body: {
        query: `{ __typename } ${repeat(130, (i) => `fragment f${i} on Query { __typename }`)}`,
      },
    },
    {
      title: '100 operations without an operationName',
      body: {
        query: repeat(100, (i) => `query Q${i} { viewer { role } }`),
        operationName: 'Q100',
      },
    },
    {
      title: 'a list nested 20,000 times',
      body: { query: `{ node(id: ${nested('[', ']', 20_000)}) { id } }` },
    },
    { title: 'exponential lists in fragments', body: { query: doublingLists } },
    { title: '101 aliases', body: { query: `{ ${repeat(101, (i) => `a${i}: __typename`)} }` } },
    {
      title: '101 lists under aliases',
      body: { query: `{ ${repeat(101, (i) => `l${i}: projects { totalCount }`)} }` },
    },
    { title: 'fragments that expand to 5,000 selections', body: { query: sharedFragments } },
    {
      title: '31 fields of one name, some of them in a fragment',
      body: {
        query: `{ ...f ${repeat(16, () => 'viewer { role }')} } fragment f on Query { ${repeat(15, () => 'viewer { role }')} }`,
      },
    },
    {
      title: '11 directives',
      body: {
        query: `query($yes: Boolean!) { ${repeat(11, () => `viewer @include(if: $yes) { role }`)} }`,
      },
    },
    {
      title: 'a depth of 20',
      body: { query: `{ workItem(id: "A-T-1") { id ${nested('parent { id ', '}', 20)} } }` },
    },
    { title: 'exponential fragments of depth 18', body: { query: fragmentBomb } },
    {
      title: 'a fragment with the name of an introspection field',
      body: {
        query: `{ ...__schema } fragment __schema on Query { ${repeat(101, (i) => `a${i}: __typename`)} }`,
      },
    },
  ],
  GRAPHQL_PARSE_FAILED: [
    {
      title: '101 mutations under aliases',
      body: {
        query: `mutation { ${repeat(101, (i) => `m${i}: createProject(input: { name: "x" }) { __typename }`)} }`,
      },
    },
    { title: '2,000 tokens', body: { query: `{ ${'a '.repeat(2_000)} }` } },
    { title: '1,200 nested selections', body: { query: nested('{ a ', '}', 1_200) } },
    {
      title: 'an object nested 4,000 times',
      body: { query: `{ projects(filter: ${nested('{a:', '}', 4_000)}) { totalCount } }` },
    },
  ],
  GRAPHQL_VALIDATION_FAILED: [
    {
      title: '11 unknown directives',
      body: { query: `{ __typename ${repeat(11, (i) => `@d${i}`)} }` },
    },
    {
      title: 'a fragment that spreads itself',
      body: { query: '{ ...a } fragment a on Query { ...a }' },
    },
    {
      title: 'cyclic fragments',
      body: { query: '{ ...a } fragment a on Query { ...b } fragment b on Query { ...a }' },
    },
    { title: 'a guessed field', body: { query: '{ viewer { permission } }' } },
    { title: 'a page of 1.5', body: { query: sized('$n', '($n: Int)'), variables: { n: 1.5 } } },
  ],
  OPERATION_RESOLUTION_FAILURE: [
    {
      title: '50 operations without an operationName',
      body: {
        query: repeat(50, (i) => `query Q${i} { viewer { role } }`),
        operationName: 'Q100',
      },
    },
  ],
  BAD_REQUEST: [
    { title: 'variables as a list', body: { query: '{ __typename }', variables: [] } },
    { title: 'variables as text', body: { query: '{ __typename }', variables: '{}' } },
  ],
};
