import { bundleCli } from './bundle-cli.ts';
import { bundleServer } from './bundle-server.ts';

await Promise.all([bundleServer('dist/main.js'), bundleCli('dist/cli.js')]);
