import type { Api } from '../api.ts';
import { type AppVersion, describeAppVersion } from '../app-versions.ts';
import { batchesOf } from '../batches.ts';
import { defineCommand } from '../command.ts';
import { type ManifestOperation, readManifests } from '../manifest.ts';
import { flag, required } from '../options.ts';
import type { Output } from '../output.ts';

export const pushCommand = defineCommand({
  name: 'push',
  summary: 'Registers the operations of manifests in a version of an app; may be repeated.',
  options: {
    app: required('<app>', 'The app, such as web; made where there is none.'),
    version: required('<version>', 'Its version, such as 1.4.0 or a commit.'),
    activate: flag('Activate the version, too.'),
  },
  takesFiles: true,
  async run({ api, files, output, values: { app, version, activate } }) {
    const operations = await readManifests(files);
    const { data: found } = await api.post('/api/app-versions', { app, version });
    const path = `/api/app-versions/${found.id}`;
    const counts = await upload(operations, { api, output, path });
    const { data } = activate ? await api.post(`${path}/activate`, {}) : await api.get(path);
    const { added, unchanged } = counts;
    return {
      json: { appVersion: data, added, unchanged },
      text: `${added} added, ${unchanged} unchanged. ${describeAppVersion(data as AppVersion)}\n`,
    };
  },
});

type Target = { api: Api; output: Output; path: string };

/** Each request is taken whole or not at all, and again without harm. */
async function upload(operations: readonly ManifestOperation[], target: Target) {
  const { api, output, path } = target;
  const counts = { added: 0, unchanged: 0 };
  const batches = batchesOf(operations);
  let sent = 0;
  for (const batch of batches) {
    const manifest = Object.fromEntries(batch.map(({ id, text }) => [id, text]));
    const { data } = await api.post(`${path}/operations`, { manifest });
    counts.added += data.added;
    counts.unchanged += data.unchanged;
    sent += batch.length;
    if (batches.length > 1) output.progress(`Sent ${sent} of ${operations.length} operations.`);
  }
  return counts;
}
