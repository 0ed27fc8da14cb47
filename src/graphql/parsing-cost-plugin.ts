import type { DocumentNode } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { GraphQLServerContext } from './context.ts';
import type { DocumentCaches } from './document-caches.ts';

/** One point pays for parsing and validating this many characters. */
const CHARACTERS_PER_POINT = 10;
/** Cost of a cached document that is not valid. */
const WRONG = 1;

/**
 * Charges free text that is new to this process for its parsing and validation, by its length, and
 * an invalid document on each request. Execution is charged separately, by `cost-plugin.ts`.
 */
export function useParsingCost(caches: DocumentCaches): Plugin<object, GraphQLServerContext> {
  const { documentCache, errorCache } = caches;
  const invalid = new WeakSet<DocumentNode>();

  function costOf(text: string): number {
    const document = documentCache.get(text);
    if (document) return invalid.has(document) ? WRONG : 0;
    return errorCache.has(text) ? WRONG : Math.ceil(text.length / CHARACTERS_PER_POINT);
  }

  return {
    async onParams({ params, context }) {
      const { query } = params ?? {};
      if (typeof query !== 'string') return;
      const points = costOf(query);
      if (points === 0) return;
      const { budget } = context.operationContext;
      context.reserved.wasAsked = true;
      const reservation = await budget.reserve(points);
      reservation.settle(points);
    },
    onValidate({ params: { documentAST } }) {
      return ({ valid }) => {
        if (!valid) invalid.add(documentAST);
      };
    },
  };
}
