import { channel } from 'node:diagnostics_channel';
import {
  type DocumentNode,
  type ExecutionArgs,
  type ExecutionResult,
  Kind,
  type ValueNode,
  valueFromASTUntyped,
  visit,
} from 'graphql';
import { compileQuery, isCompiledQuery } from 'graphql-jit';
import type { Plugin } from 'graphql-yoga';
import { LRUCache } from 'lru-cache';
import { sizeOfDocument } from './document-size.ts';

export type Compiling = {
  /** Number of uncompiled runs of a query before it is compiled. Default: 10. */
  compileAfter?: number | undefined;
};

type Run = (
  ...given: [root: unknown, context: unknown, variables: object]
) => ExecutionResult | PromiseLike<ExecutionResult>;

/** Compilation takes as long as 10 to 100 runs of a query and saves part of each later run. */
const USES_BEFORE = 10;

/** Compilation blocks the event loop for 0.1 ms a selection. */
const MAX_SELECTIONS = 200;
const MAX_COMPILED_BYTES = 12 * 1024 * 1024;
/** Compiled code of a selection, and its share of the document. */
const BYTES_PER_SELECTION = 4_000;

/** Names the executor of an operation: `compiled` or `plain`, or both. Free without subscribers. */
export const graphqlExecutor = channel('almirant.graphql.executor');

/**
 * Compiles repeated queries with graphql-jit. A query with errors runs again in the plain executor,
 * because queries have no side effects, so that error messages are the same in both.
 */
export function useCompiledQueries({ compileAfter = USES_BEFORE }: Compiling): Plugin {
  const uses = new WeakMap<DocumentNode, number>();
  const compiled = new LRUCache<DocumentNode, Run>({
    maxSize: MAX_COMPILED_BYTES,
    sizeCalculation: (_run, document) => sizeOfDocument(document).expanded * BYTES_PER_SELECTION,
  });

  function find({ schema, document }: ExecutionArgs): Run | undefined {
    const known = compiled.get(document);
    if (known) return known;
    const count = (uses.get(document) ?? 0) + 1;
    const isWarm = count > compileAfter;
    // Resets the count, so that a query that fails or is evicted is not compiled on each run.
    uses.set(document, isWarm ? 0 : count);
    if (!isWarm || sizeOfDocument(document).expanded > MAX_SELECTIONS) return undefined;
    const defaults = requiredDefaultsOf(document);
    if (!defaults.every(({ value }) => isExactAsJson(value))) return undefined;
    const query = compileQuery(schema, document);
    // The plain executor runs queries that graphql-jit does not support.
    if (!isCompiledQuery(query)) return undefined;
    const run = withDefaults(query.query as Run, defaults);
    compiled.set(document, run);
    return run;
  }

  return {
    onExecute({ args, executeFn, setExecuteFn }) {
      const run = isOneQuery(args) ? find(args) : undefined;
      if (!run) {
        graphqlExecutor.publish('plain');
        return;
      }
      setExecuteFn(async (given: ExecutionArgs) => {
        const { rootValue, contextValue, variableValues } = given;
        const result = await run(rootValue, contextValue, variableValues ?? {});
        graphqlExecutor.publish('compiled');
        if (!result.errors) return result;
        graphqlExecutor.publish('plain');
        return executeFn(given);
      });
    },
  };
}

type Default = { name: string; value: ValueNode };

/** The defaults of non-null variables, which graphql-jit demands as if they had none. */
function requiredDefaultsOf({ definitions }: DocumentNode): Default[] {
  return definitions
    .flatMap((one) => (one.kind === Kind.OPERATION_DEFINITION ? one.variableDefinitions : []))
    .flatMap((one) => {
      if (one?.type.kind !== Kind.NON_NULL_TYPE || !one.defaultValue) return [];
      return [{ name: one.variable.name.value, value: one.defaultValue }];
    });
}

/** Whether a literal keeps its value as JSON: an integer of an ID may have more digits. */
function isExactAsJson(literal: ValueNode): boolean {
  let isExact = true;
  visit(literal, {
    IntValue({ value }) {
      if (!Number.isSafeInteger(Number(value))) isExact = false;
    },
  });
  return isExact;
}

function withDefaults(run: Run, defaults: readonly Default[]): Run {
  if (defaults.length === 0) return run;
  const values = Object.fromEntries(
    defaults.map(({ name, value }) => [name, valueFromASTUntyped(value)]),
  );
  return (root, context, variables) => run(root, context, { ...values, ...variables });
}

/** Whether the document has exactly one operation, a query, and it is the requested one. */
function isOneQuery({ document, operationName }: ExecutionArgs): boolean {
  const operations = document.definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  const [only] = operations;
  if (only?.kind !== Kind.OPERATION_DEFINITION || operations.length > 1) return false;
  const isRequested = !operationName || operationName === only.name?.value;
  return isRequested && only.operation === 'query';
}
