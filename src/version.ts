import packageJson from '../package.json' with { type: 'json' };

/** The version of the server, in its package, its contracts and its answers. */
export const VERSION: string = packageJson.version;
