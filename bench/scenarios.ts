import type { Lab } from './lab.ts';
import type { Mark } from './mark.ts';

/** What is measured otherwise than by one request over and over, by the name `--only` knows it by. */
export const scenarios: Readonly<Record<string, (lab: Lab) => Promise<Mark[]>>> = {};
