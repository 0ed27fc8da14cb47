import { DomainError, type InputIssue } from '../errors.ts';

/** Error with all issues of an input, from its schema or from rules across fields. */
export function invalidInput(issues: readonly InputIssue[]): DomainError<'VALIDATION_FAILED'> {
  const list = issues.map(({ path, message }) => (path ? `${path}: ${message}` : message));
  const text = `The input is not valid. ${list.join('; ')}`;
  return new DomainError('VALIDATION_FAILED', text, { issues });
}

/** Error without an issue in a field. */
export function invalidRequest(message: string): DomainError<'VALIDATION_FAILED'> {
  return new DomainError('VALIDATION_FAILED', message);
}
