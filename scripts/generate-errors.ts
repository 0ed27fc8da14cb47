import { type ErrorRow, errorSections } from '../src/errors-page/error-rows.ts';

const INTRODUCTION = `# Errors

\`npm run generate\` writes this page from the codes in \`src/errors.ts\` and the texts in \`src/error-texts\`. Each
server has it at \`/docs/errors\`, because its clients may reach no other site, and because the codes depend on its
version. The \`type\` of a problem is the address of its code there, below \`PUBLIC_URL\`:
\`https://almirant.example.com/docs/errors#WORK_ITEM_NOT_FOUND\`. Programs decide by \`code\`, which is the same on all
servers. Codes may be added, so handle unknown ones by their status. In version 0.1.0, \`type\` was
\`urn:almirant:error:\` and the code.

A number in the tables is an HTTP status.

| place            | form                                                                                          |
| ---------------- | --------------------------------------------------------------------------------------------- |
| REST             | the problem: \`error\`, \`code\`, \`type\`, \`title\`, \`status\`, \`detail\` and, for several values, \`issues\` |
| of sign-in       | the same, only of \`/api/auth/*\`, which the console calls                                      |
| in \`errors\`      | an entry of \`errors\` with \`extensions.code\`; the status is 200 if the response has data        |
| \`NotFoundError\` and the like | the member of the mutation's result union, with \`code\`                         |
| tool result      | \`isError: true\` and one line that ends with the code in parentheses                           |
| HTTP in MCP      | the problem of REST in place of an MCP message                                                |

The status of a GraphQL response is the same for both media types, unless its row says otherwise. An error before
the document is read, such as \`401\`, \`413\` or \`503\`, is a problem for a client that accepts
\`application/json\` only. A call with a list of IDs names every missing one.
`;

/** The page of errors in Markdown. */
export function generateErrors(): string {
  const sections = errorSections.map(({ title, rows }) => sectionOf(title, rows));
  return [INTRODUCTION, ...sections].join('\n');
}

function sectionOf(title: string, rows: readonly ErrorRow[]): string {
  const head =
    '| code | REST | GraphQL | MCP | meaning | remedy |\n| --- | --- | --- | --- | --- | --- |\n';
  return `## ${title}\n\n${head}${rows.map(toLine).join('')}`;
}

function toLine({ code, rest, graphql, mcp, meaning, remedy }: ErrorRow): string {
  const cells = [`<a id="${code}"></a>\`${code}\``, rest, graphql, mcp, meaning, remedy];
  return `| ${cells.join(' | ')} |\n`;
}
