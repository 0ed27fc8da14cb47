import { type AppVersion, listAppVersions } from '../app-versions.ts';
import { defineCommand } from '../command.ts';
import { optional } from '../options.ts';

export const listCommand = defineCommand({
  name: 'list',
  summary: 'List the versions of apps with registered operations, newest first.',
  options: {
    app: optional('<app>', 'Only versions of this app.'),
    status: optional('<status>', 'Only pending, active or retired versions.'),
  },
  async run({ api, values: { app, status } }) {
    const versions = await listAppVersions(api, { app, status });
    return { json: versions, text: tableOf(versions) };
  },
});

function tableOf(versions: readonly AppVersion[]): string {
  if (versions.length === 0) return 'No versions.\n';
  const rows = versions.map(({ app, version, status, operationCount, ...times }) => {
    const since = times.retiredAt ?? times.activatedAt ?? times.createdAt;
    return [app, version, status, String(operationCount), since];
  });
  const table = [['APP', 'VERSION', 'STATUS', 'OPERATIONS', 'SINCE'], ...rows];
  const widths = [0, 1, 2, 3, 4].map((column) =>
    Math.max(...table.map((row) => row[column]?.length ?? 0)),
  );
  const lines = table.map((row) => row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join('  '));
  return `${lines.map((each) => each.trimEnd()).join('\n')}\n`;
}
