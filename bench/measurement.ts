import type { CaseName } from './cases.ts';
import type { DatabaseName } from './servers.ts';

/** The result of one server and one case in one round. */
export type Measurement = {
  server: string;
  database: DatabaseName;
  case: CaseName;
  round: number;
  requestsPerSecond: number;
  /** Processor time of the server's process for one request, in microseconds. */
  cpuMicros: number;
};
