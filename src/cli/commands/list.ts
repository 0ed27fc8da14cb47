import { type AppVersion, listAppVersions } from '../app-versions.ts';
import { defineCommand } from '../command.ts';
import { UsageError } from '../failure.ts';
import { optional } from '../options.ts';

const DAY_MS = 86_400_000;

export const listCommand = defineCommand({
  name: 'list',
  summary: 'List the versions of apps with registered operations, newest first.',
  options: {
    app: optional('<app>', 'Only versions of this app.'),
    status: optional('<status>', 'Only pending, active or retired versions.'),
    unused: optional(
      '<days>',
      'Only versions that nobody has used for so long: 90d. Default: active.',
    ),
  },
  async run({ api, values: { app, status, unused } }) {
    const filter = unused
      ? { app, status: status ?? 'active', unusedSince: timeBefore(unused) }
      : { app, status };
    const versions = await listAppVersions(api, filter);
    return { json: versions, text: tableOf(versions) };
  },
});

/** The time some days ago. */
function timeBefore(days: string): string {
  const count = /^([1-9]\d{0,3})d$/.exec(days)?.[1];
  if (!count) throw new UsageError(`Not a number of days: ${days}. Give --unused one such as 90d.`);
  return new Date(Date.now() - Number(count) * DAY_MS).toISOString();
}

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
