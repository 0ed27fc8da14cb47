import type { BuildOptions } from 'esbuild';

/** How everything that runs on Node is bundled. */
export const bundling = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'esm',
  sourcemap: true,
  logLevel: 'warning',
} as const satisfies BuildOptions;
