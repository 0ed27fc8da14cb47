import { type AppVersion, describeAppVersion, findAppVersion } from '../app-versions.ts';
import { defineCommand } from '../command.ts';
import { required } from '../options.ts';

export const activateCommand = defineCommand({
  name: 'activate',
  summary:
    'Activates a version: its operations run by their ids from now on, and it never changes again.',
  options: {
    app: required('<app>', 'The app.'),
    version: required('<version>', 'Its version.'),
  },
  async run({ api, values }) {
    const { id } = await findAppVersion(api, values);
    const { data } = await api.post(`/api/app-versions/${id}/activate`, {});
    return { json: data, text: `${describeAppVersion(data as AppVersion)}\n` };
  },
});
