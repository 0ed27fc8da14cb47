import { DomainError, type InputIssue } from '../errors.ts';

/** Each issue of an input that does not fit its schema, or that a rule across its fields refuses. */
export function invalidInput(issues: readonly InputIssue[]): DomainError<'VALIDATION_FAILED'> {
  const list = issues.map(({ path, message }) => (path ? `${path}: ${message}` : message));
  const text = `The input is not valid. ${list.join('; ')}`;
  return new DomainError('VALIDATION_FAILED', text, { issues });
}

/** A request that no field of its input is to blame for. */
export function invalidRequest(message: string): DomainError<'VALIDATION_FAILED'> {
  return new DomainError('VALIDATION_FAILED', message);
}
