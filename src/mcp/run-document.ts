import type { ServiceContext } from '../kernel/context.ts';

/** What came of a registered operation: its data, what kept it from some or all of it, or both. */
export type OperationAnswer = {
  data?: Record<string, unknown> | null;
  errors?: readonly OperationError[];
};

export type OperationError = {
  message: string;
  extensions?: Readonly<Record<string, unknown>>;
};

type Run = { documentId: string; variables: Readonly<Record<string, unknown>> };

/** Runs a registered operation for the caller of the context. */
export type RunOperation = (context: ServiceContext, run: Run) => Promise<OperationAnswer>;
