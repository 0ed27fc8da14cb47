import type { Lab } from './lab.ts';
import { measureCompression } from './scenarios/compression.ts';
import type { Findings } from './scenarios/findings.ts';
import { measureFloodOfInvalidKeys } from './scenarios/flood-of-invalid-keys.ts';
import { measureKeysInRotation } from './scenarios/keys-in-rotation.ts';
import { measureMillionKeys } from './scenarios/million-keys.ts';
import { measureStartUp } from './scenarios/start-up.ts';
import { measureWorkers } from './scenarios/workers.ts';

/** Measurements other than one repeated request, by their names in `--only`. */
export const scenarios: Readonly<Record<string, (lab: Lab) => Promise<Findings>>> = {
  'flood of invalid keys': measureFloodOfInvalidKeys,
  'million keys': measureMillionKeys,
  'keys in rotation': measureKeysInRotation,
  'start-up': measureStartUp,
  workers: measureWorkers,
  compression: measureCompression,
};
