/** What keeps a command from being done, in one sentence for the person who gave it. */
export class Failure extends Error {
  /** What else there is to say, a line each. */
  readonly details: readonly string[];

  constructor(message: string, details: readonly string[] = []) {
    super(message);
    this.name = 'Failure';
    this.details = details;
  }
}

/** A command that cannot be understood. */
export class UsageError extends Error {}
