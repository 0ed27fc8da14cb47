import type { Api } from '../api.ts';
import { type AppVersion, describeAppVersion } from '../app-versions.ts';
import { batchesOf } from '../batches.ts';
import { defineCommand } from '../command.ts';
import { type ManifestOperation, readManifests } from '../manifest.ts';
import { flag, required } from '../options.ts';
import type { Output } from '../output.ts';

export const pushCommand = defineCommand({
  name: 'push',
  summary: 'Register the operations of manifests in a version of an app. Idempotent.',
  options: {
    app: required('<app>', 'Name of the app, such as web. Created if missing.'),
    version: required('<version>', 'Version, such as 1.4.0 or a commit.'),
    activate: flag('Activate the version afterwards.'),
  },
  takesFiles: true,
  async run({ api, files, output, values: { app, version, activate } }) {
    const operations = await readManifests(files);
    const { data: found } = await api.post('/api/app-versions', { app, version });
    const { added, unchanged, ...uploaded } = await upload(operations, { api, output, found });
    const appVersion: AppVersion = activate
      ? (await api.post(`/api/app-versions/${found.id}/activate`, {})).data
      : uploaded.appVersion;
    return {
      json: { appVersion, added, unchanged },
      text: `${added} added, ${unchanged} unchanged. ${describeAppVersion(appVersion)}\n`,
    };
  },
});

type Target = { api: Api; output: Output; found: AppVersion };

/** Uploads in batches. Each request is atomic and idempotent. */
async function upload(operations: readonly ManifestOperation[], target: Target) {
  const { api, output, found } = target;
  const outcome = { appVersion: found, added: 0, unchanged: 0 };
  const batches = batchesOf(operations);
  let sent = 0;
  for (const batch of batches) {
    const manifest = Object.fromEntries(batch.map(({ id, text }) => [id, text]));
    const { data } = await api.post(`/api/app-versions/${found.id}/operations`, { manifest });
    outcome.appVersion = data.appVersion;
    outcome.added += data.added;
    outcome.unchanged += data.unchanged;
    sent += batch.length;
    if (batches.length > 1) output.progress(`Sent ${sent} of ${operations.length} operations.`);
  }
  return outcome;
}
