import type { BuildOptions } from 'esbuild';

/** Options of all bundles that run on Node. */
export const bundling = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'esm',
  sourcemap: true,
  logLevel: 'warning',
} as const satisfies BuildOptions;
