/** An expected failure of a command, with a message for the user. Exit code 1. */
export class Failure extends Error {
  /** Further lines of the message. */
  readonly details: readonly string[];

  constructor(message: string, details: readonly string[] = []) {
    super(message);
    this.name = 'Failure';
    this.details = details;
  }
}

/** Invalid arguments or settings. Exit code 2. */
export class UsageError extends Error {}
