import { bundleCli } from './bundle-cli.ts';
import { bundleConsole } from './bundle-console.ts';
import { bundleServer } from './bundle-server.ts';

await Promise.all([
  bundleServer('dist/main.js'),
  bundleCli('dist/cli.js'),
  bundleConsole('dist/console'),
]);
