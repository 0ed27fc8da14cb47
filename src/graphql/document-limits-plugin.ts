import { EnvelopArmorPlugin } from '@escape.tech/graphql-armor';
import { type GraphQLError, type ValidationContext, validate } from 'graphql';
import { createGraphQLError, type Plugin } from 'graphql-yoga';
import { nestsLists } from './nests-lists.ts';

export const MAX_TOKENS = 1_000;
/** Operations and fragments together; each is visited by each rule of validation. */
const MAX_DEFINITIONS = 50;
const MAX_DEPTH = 15;
/** The parser gives up at a thousand lists within each other, and is 2 ms on its way back. */
const MAX_NESTED_LISTS = 31;
const MAX_ALIASES = 15;
const MAX_DIRECTIVES = 10;

/** Each error is worked out with its places; who sent a hundred is helped by the first ten. */
const VALIDATION = { maxErrors: 10, hideSuggestions: true };

/** By itself a rejection would be answered 200 without a code. */
const reject = {
  propagateOnRejection: false,
  onReject: [
    (context: ValidationContext | null, error: GraphQLError) => {
      context?.reportError(limitExceeded(error.message.replace(/^Syntax Error: /, '')));
    },
  ],
};

function limitExceeded(message: string): GraphQLError {
  const extensions = { code: 'DOCUMENT_LIMIT_EXCEEDED', http: { status: 400 } };
  return createGraphQLError(message, { extensions });
}

/** Refuses documents that cost more to look at than an honest client ever sends. */
export function useDocumentLimits({ maxCharacters }: { maxCharacters: number }): Plugin {
  return {
    onPluginInit({ addPlugin }) {
      addPlugin(armor());
    },
    onParams({ params }) {
      const { query } = params ?? {};
      if (typeof query !== 'string') return;
      if (query.length > maxCharacters) {
        throw limitExceeded(`Character limit of ${maxCharacters} exceeded.`);
      }
      if (nestsLists(query, MAX_NESTED_LISTS + 1)) {
        throw limitExceeded(`List nesting limit of ${MAX_NESTED_LISTS} exceeded.`);
      }
    },
    onParse() {
      return ({ result }) => {
        if (result instanceof Error || result.definitions.length <= MAX_DEFINITIONS) return;
        throw limitExceeded(`Definition limit of ${MAX_DEFINITIONS} exceeded.`);
      };
    },
    onValidate({ setValidationFn }) {
      setValidationFn((schema, document, rules) => validate(schema, document, rules, VALIDATION));
    },
  };
}

function armor(): Plugin {
  return EnvelopArmorPlugin({
    maxTokens: { n: MAX_TOKENS },
    maxDepth: { n: MAX_DEPTH, flattenFragments: true, ...reject },
    maxAliases: { n: MAX_ALIASES, allowList: [], ...reject },
    maxDirectives: { n: MAX_DIRECTIVES, ...reject },
    // Suggestions are taken out of all messages where results are completed.
    blockFieldSuggestion: { enabled: false },
    // It counts literal page sizes only, so that variables pass.
    costLimit: { enabled: false },
  });
}
