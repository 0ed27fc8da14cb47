import { findAppVersion } from '../app-versions.ts';
import { defineCommand } from '../command.ts';
import { required } from '../options.ts';

export const discardCommand = defineCommand({
  name: 'discard',
  summary: 'Delete a pending version with its operations. Its name can be used again.',
  options: {
    app: required('<app>', 'Name of the app.'),
    version: required('<version>', 'Version of the app.'),
  },
  async run({ api, values: { app, version } }) {
    const appVersion = await findAppVersion(api, { app, version });
    await api.remove(`/api/app-versions/${appVersion.id}`);
    return { json: { discarded: appVersion }, text: `${app} ${version} is discarded.\n` };
  },
});
