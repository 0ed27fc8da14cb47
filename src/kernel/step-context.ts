import type { DomainError, ErrorCode } from '../errors.ts';
import type { OperationContext } from './context.ts';

/** Invalid input is no surprise of any operation, so it needs no declaration. */
export type Failing<Code extends ErrorCode> = {
  /** Takes a failure that the operation declares; anything else does not compile. */
  fail: (failure: DomainError<Code | 'VALIDATION_FAILED'>) => DomainError;
};

/**
 * The context of a step that operations share. It names the failures of the step, so that only an
 * operation that declares all of them can pass its context on.
 */
export type StepContext<Code extends ErrorCode> = OperationContext & Failing<Code>;
