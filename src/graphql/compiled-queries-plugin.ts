import { channel } from 'node:diagnostics_channel';
import { type DocumentNode, type ExecutionArgs, Kind, type OperationDefinitionNode } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { LRUCache } from 'lru-cache';
import { type CompiledQuery, compile } from './compiled-query.ts';
import { sizeOfDocument } from './document-size.ts';

export type Compiling = {
  /** Number of uncompiled runs of a query before it is compiled. Default: 10. */
  compileAfter?: number | undefined;
};

/** Compilation takes as long as 10 to 100 runs of a query and saves part of each later run. */
const USES_BEFORE = 10;

/** Compilation blocks the event loop for 0.1 ms a selection. */
const MAX_SELECTIONS = 200;
const MAX_COMPILED_BYTES = 12 * 1024 * 1024;
/** Compiled code of a selection, and its share of the document. */
const BYTES_PER_SELECTION = 2_000;

/** Names the executor of an operation: `compiled` or `plain`. Free without subscribers. */
export const graphqlExecutor = channel('almirant.graphql.executor');

/**
 * Compiles repeated queries with graphql-jit. graphql-js coerces the variables of both executors, and
 * each operation runs in one of them, once.
 */
export function useCompiledQueries({ compileAfter = USES_BEFORE }: Compiling): Plugin {
  const uses = new WeakMap<DocumentNode, number>();
  const compiled = new LRUCache<DocumentNode, CompiledQuery>({
    maxSize: MAX_COMPILED_BYTES,
    sizeCalculation: (_query, document) => sizeOfDocument(document).expanded * BYTES_PER_SELECTION,
  });

  function find({ schema, document, operationName }: ExecutionArgs): CompiledQuery | undefined {
    const operation = onlyQueryOf(document);
    if (!operation || !isRequested(operation, operationName)) return undefined;
    const known = compiled.get(document);
    if (known) return known;
    if (!isWarm(document)) return undefined;
    const query = compile(schema, document, operation);
    if (query) compiled.set(document, query);
    return query;
  }

  /** Counts a run. True if the next run pays for a compilation. */
  function isWarm(document: DocumentNode): boolean {
    const count = (uses.get(document) ?? 0) + 1;
    const isOften = count > compileAfter;
    // Resets the count, so that a query that fails or is evicted is not compiled on each run.
    uses.set(document, isOften ? 0 : count);
    return isOften && sizeOfDocument(document).expanded <= MAX_SELECTIONS;
  }

  return {
    onExecute({ args, setExecuteFn }) {
      const start = find(args)?.(args);
      graphqlExecutor.publish(start ? 'compiled' : 'plain');
      if (start) setExecuteFn(start);
    },
  };
}

/** The operation of a document that has exactly one, a query. */
function onlyQueryOf({ definitions }: DocumentNode): OperationDefinitionNode | undefined {
  const operations = definitions.filter((each) => each.kind === Kind.OPERATION_DEFINITION);
  const [only] = operations;
  return operations.length === 1 && only?.operation === 'query' ? only : undefined;
}

function isRequested({ name }: OperationDefinitionNode, operationName?: string | null): boolean {
  return !operationName || operationName === name?.value;
}
