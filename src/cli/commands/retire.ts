import { type AppVersion, describeAppVersion, findAppVersion } from '../app-versions.ts';
import { defineCommand } from '../command.ts';
import { flag, required } from '../options.ts';

export const retireCommand = defineCommand({
  name: 'retire',
  summary: 'Retires a version: its operations stop to run, unless another active version has them.',
  options: {
    app: required('<app>', 'The app.'),
    version: required('<version>', 'Its version.'),
    force: flag('Even if its operations are still in use.'),
  },
  async run({ api, values: { force, ...name } }) {
    const { id } = await findAppVersion(api, name);
    const { data } = await api.post(`/api/app-versions/${id}/retire`, { force });
    return { json: data, text: `${describeAppVersion(data as AppVersion)}\n` };
  },
});
