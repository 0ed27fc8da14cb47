import { type DestinationStream, type Logger, type LoggerOptions, pino } from 'pino';
import { redactCredentials } from '../kernel/credential-text.ts';

/** Creates a log that redacts credentials in each line, error messages and causes included. */
export function createLog(options: LoggerOptions, stream: DestinationStream): Logger {
  return pino(options, { write: (line) => stream.write(redactCredentials(line)) });
}
