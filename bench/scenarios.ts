import type { Lab } from './lab.ts';
import type { Findings } from './scenarios/findings.ts';
import { measureFloodOfInvalidKeys } from './scenarios/flood-of-invalid-keys.ts';
import { measureKeysInRotation } from './scenarios/keys-in-rotation.ts';
import { measureMillionKeys } from './scenarios/million-keys.ts';
import { measureStartUp } from './scenarios/start-up.ts';
import { measureWorkers } from './scenarios/workers.ts';

/** What is measured otherwise than by one request over and over, by the name `--only` knows it by. */
export const scenarios: Readonly<Record<string, (lab: Lab) => Promise<Findings>>> = {
  'flood of invalid keys': measureFloodOfInvalidKeys,
  'million keys': measureMillionKeys,
  'keys in rotation': measureKeysInRotation,
  'start-up': measureStartUp,
  workers: measureWorkers,
};
