import { type ErrorRow, errorSections } from './error-rows.ts';

const HEADINGS = ['Code', 'REST', 'GraphQL', 'MCP', 'Meaning', 'Remedy'];

/**
 * The page of errors, which the `type` of each problem leads to. Every server has its own, so it is
 * reachable wherever the server is, and fits its version. It has no styles: the policy of pages admits
 * only those in files.
 */
export const errorsPage = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>Errors of the Almirant API</title>
</head>
<body>
<h1>Errors of the Almirant API</h1>
<p>A number is an HTTP status. A GraphQL response with data has the status 200.</p>
${errorSections.map(({ title, rows }) => section(title, rows)).join('\n')}
</body>
</html>
`;

function section(title: string, rows: readonly ErrorRow[]): string {
  const head = HEADINGS.map((heading) => `<th scope="col">${heading}</th>`).join('');
  return `<h2>${title}</h2>\n<table>\n<tr>${head}</tr>\n${rows.map(toHtml).join('\n')}\n</table>`;
}

function toHtml({ code, rest, graphql, mcp, meaning, remedy }: ErrorRow): string {
  const cells = [rest, graphql, mcp, meaning, remedy].map((text) => `<td>${inline(text)}</td>`);
  return `<tr id="${code}"><th scope="row"><code>${code}</code></th>${cells.join('')}</tr>`;
}

/** Converts the Markdown of a cell. */
function inline(text: string): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return escaped.replaceAll(/`([^`]+)`/g, '<code>$1</code>');
}
