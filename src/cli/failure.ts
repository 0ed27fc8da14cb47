/** A problem with one entry. */
export type Issue = { path: string; message: string };

type Particulars = { code?: string | undefined; issues?: readonly Issue[] | undefined };

/** An expected failure of a command, with a message for the user. Exit code 1. */
export class Failure extends Error {
  /** Error code of the server, if it has one. */
  readonly code: string | undefined;
  readonly issues: readonly Issue[];

  constructor(message: string, { code, issues = [] }: Particulars = {}) {
    super(message);
    this.name = 'Failure';
    this.code = code;
    this.issues = issues;
  }

  /** The same failure with a further sentence. */
  add(sentence: string): Failure {
    return new Failure(`${this.message} ${sentence}`, this);
  }
}

/** Invalid arguments or settings. Exit code 2. */
export class UsageError extends Error {}

/** Adds a sentence to the failure of an action. */
export async function explaining<Result>(
  action: Promise<Result>,
  sentence: () => string,
): Promise<Result> {
  try {
    return await action;
  } catch (error) {
    throw error instanceof Failure ? error.add(sentence()) : error;
  }
}
