import { type AppVersion, describeAppVersion, findAppVersion } from '../app-versions.ts';
import { defineCommand } from '../command.ts';
import { required } from '../options.ts';

export const activateCommand = defineCommand({
  name: 'activate',
  summary:
    'Activate a version: its operations run by ID from now on. The version becomes immutable.',
  options: {
    app: required('<app>', 'Name of the app.'),
    version: required('<version>', 'Version of the app.'),
  },
  async run({ api, values }) {
    const { id } = await findAppVersion(api, values);
    const { data } = await api.post(`/api/app-versions/${id}/activate`, {});
    return { json: data, text: `${describeAppVersion(data as AppVersion)}\n` };
  },
});
