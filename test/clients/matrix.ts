import type { Client } from './client.ts';

export type Row = { group: string; client: Client; works: boolean };

const HEAD = `# Compatibility

_Written by \`npm run test:clients\`, which installs each client in this version and runs it against the built
server._ The programs are in \`test/clients\`.
`;

const HEADER = '| client | version | done | result |\n| --- | --- | --- | --- |\n';

/** The table of all clients in Markdown, by group. */
export function matrixOf(rows: readonly Row[]): string {
  const groups = [...new Set(rows.map(({ group }) => group))];
  const sections = groups.map((group) => {
    const lines = rows.filter((row) => row.group === group).map(lineOf);
    return `\n## ${group}\n\n${HEADER}${lines.join('')}`;
  });
  return HEAD + sections.join('');
}

function lineOf({ client, works }: Row): string {
  const { name, packages, version, done } = client;
  const shown = (version?.() ?? Object.values(packages)[0]) || '-';
  return `| ${name} | ${shown} | ${done} | ${works ? 'works' : '**fails**'} |\n`;
}
