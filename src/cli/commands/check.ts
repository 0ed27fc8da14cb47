import { checkOperations } from '../check-operations.ts';
import { defineCommand } from '../command.ts';
import { readManifests } from '../manifest.ts';
import { required } from '../options.ts';

export const checkCommand = defineCommand({
  name: 'check',
  summary: 'Check manifests like push, and register nothing.',
  options: {
    app: required('<app>', 'Name of the app, such as web.'),
    version: required('<version>', 'Version, such as 1.4.0 or a commit. Need not exist.'),
  },
  takesFiles: true,
  async run({ api, files, output, values: { app, version } }) {
    const operations = await readManifests(files);
    const checked = await checkOperations(operations, { api, output, app, version });
    const { added, unchanged } = checked;
    return {
      json: checked,
      text: `All operations are valid: ${app} ${version} would get ${added}; ${unchanged} unchanged.\n`,
    };
  },
});
