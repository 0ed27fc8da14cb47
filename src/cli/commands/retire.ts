import { type AppVersion, describeAppVersion, findAppVersion } from '../app-versions.ts';
import { defineCommand } from '../command.ts';
import { flag, required } from '../options.ts';

export const retireCommand = defineCommand({
  name: 'retire',
  summary: 'Retire a version: its operations stop, except those of other active versions.',
  options: {
    app: required('<app>', 'Name of the app.'),
    version: required('<version>', 'Version of the app.'),
    force: flag('Retire even if clients still use its operations.'),
  },
  async run({ api, values: { force, ...name } }) {
    const { id } = await findAppVersion(api, name);
    const { data } = await api.post(`/api/app-versions/${id}/retire`, { force });
    return { json: data, text: `${describeAppVersion(data as AppVersion)}\n` };
  },
});
