import type { DomainError, ErrorCode } from '../errors.ts';
import type { OperationContext } from './context.ts';

/** Every operation may fail with invalid input, without declaring it. */
export type Failing<Code extends ErrorCode> = {
  /** Accepts only declared failures; others do not compile. */
  fail: (failure: DomainError<Code | 'VALIDATION_FAILED'>) => DomainError;
};

/**
 * The context of a step shared by operations. It names the failures of the step, so that only an
 * operation that declares all of them can pass its context.
 */
export type StepContext<Code extends ErrorCode> = OperationContext & Failing<Code>;
