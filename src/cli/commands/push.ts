import type { Api } from '../api.ts';
import { type AppVersion, describeAppVersion } from '../app-versions.ts';
import { batchesOf } from '../batches.ts';
import { checkOperations } from '../check-operations.ts';
import { defineCommand } from '../command.ts';
import { explaining } from '../failure.ts';
import { type ManifestOperation, readManifests } from '../manifest.ts';
import { flag, required } from '../options.ts';
import type { Output } from '../output.ts';

export const pushCommand = defineCommand({
  name: 'push',
  summary:
    'Check the operations of manifests, and register them in a version of an app. Idempotent.',
  options: {
    app: required('<app>', 'Name of the app, such as web. Created if missing.'),
    version: required('<version>', 'Version, such as 1.4.0 or a commit.'),
    activate: flag('Activate the version afterwards.'),
  },
  takesFiles: true,
  async run({ api, files, output, values: { app, version, activate } }) {
    const operations = await readManifests(files);
    const nothing = () => 'Nothing was registered.';
    await explaining(checkOperations(operations, { api, output, app, version }), nothing);
    const created = api.post('/api/app-versions', { app, version });
    const { data: found } = await explaining(created, nothing);
    const { added, unchanged, ...uploaded } = await upload(operations, { api, output, found });
    const appVersion: AppVersion = activate
      ? await activateVersion(api, uploaded.appVersion)
      : uploaded.appVersion;
    return {
      json: { appVersion, added, unchanged },
      text: `${added} added, ${unchanged} unchanged. ${describeAppVersion(appVersion)}\n`,
    };
  },
});

async function activateVersion(api: Api, { id, app, version }: AppVersion): Promise<AppVersion> {
  const remedy = `All operations are registered in ${app} ${version}. Activate it to run them.`;
  const activated = api.post(`/api/app-versions/${id}/activate`, {});
  return (await explaining(activated, () => remedy)).data;
}

type Target = { api: Api; output: Output; found: AppVersion };

/** Uploads in batches. Each request is atomic and idempotent. */
async function upload(operations: readonly ManifestOperation[], target: Target) {
  const { api, output, found } = target;
  const outcome = { appVersion: found, added: 0, unchanged: 0 };
  const batches = batchesOf(operations);
  let sent = 0;
  const progress = () =>
    `${sent} of ${operations.length} operations are known to be registered in ${found.app} ` +
    `${found.version}. Push again for the others, or discard the version.`;
  for (const batch of batches) {
    const manifest = Object.fromEntries(batch.map(({ id, text }) => [id, text]));
    const request = api.post(`/api/app-versions/${found.id}/operations`, { manifest });
    const { data } = await explaining(request, progress);
    outcome.appVersion = data.appVersion;
    outcome.added += data.addedCount;
    outcome.unchanged += data.unchangedCount;
    sent += batch.length;
    if (batches.length > 1) output.progress(`Sent ${sent} of ${operations.length} operations.`);
  }
  return outcome;
}
