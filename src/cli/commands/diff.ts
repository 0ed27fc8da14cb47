import { findActiveVersion, findAppVersion } from '../app-versions.ts';
import { defineCommand } from '../command.ts';
import { type Comparison, compare } from '../compare.ts';
import { readManifests } from '../manifest.ts';
import { flag, optional, required } from '../options.ts';
import { listOperations } from '../registered-operations.ts';

export const diffCommand = defineCommand({
  name: 'diff',
  summary: 'Compare manifests with a version: new, gone and unchanged operations.',
  options: {
    app: required('<app>', 'Name of the app.'),
    version: optional('<version>', 'Version of the app. Default: activated last.'),
    'exit-code': flag('Exit with 1 if operations differ.'),
  },
  takesFiles: true,
  async run({ api, files, values: { app, version, 'exit-code': usesExitCode } }) {
    const manifest = await readManifests(files);
    const appVersion = version
      ? await findAppVersion(api, { app, version })
      : await findActiveVersion(api, app);
    const registered = appVersion ? await listOperations(api, appVersion) : [];
    const differences = compare(manifest, registered);
    const { added, gone, unchanged } = differences;
    const against = appVersion ? `${app} ${appVersion.version}` : `${app}, which has none active`;
    return {
      json: { appVersion: appVersion ?? null, new: added, gone, unchanged },
      text: `${linesOf(differences)}${summaryOf(differences)} against ${against}.\n`,
      exitCode: usesExitCode && added.length + gone.length > 0 ? 1 : 0,
    };
  },
});

function linesOf({ added, gone }: Comparison): string {
  const line = (sign: string) => (operation: { documentId: string; name: string | null }) =>
    `${sign} ${operation.name ?? '(no name)'} ${operation.documentId}\n`;
  return [...added.map(line('+')), ...gone.map(line('-'))].join('');
}

function summaryOf({ added, gone, unchanged }: Comparison): string {
  return `${added.length} new, ${gone.length} gone, ${unchanged.length} unchanged`;
}
