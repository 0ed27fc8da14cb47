import { EnvelopArmorPlugin } from '@escape.tech/graphql-armor';
import { type DocumentNode, type GraphQLError, type ValidationContext, validate } from 'graphql';
import { createGraphQLError, type Plugin } from 'graphql-yoga';
import type { GraphQLOnlyCode } from '../errors.ts';
import { sizeOfDocument } from './document-size.ts';
import { nestsLists } from './nests-lists.ts';

export const MAX_TOKENS = 1_000;
/** Limit of operations and fragments together, because each validation rule visits all of them. */
const MAX_DEFINITIONS = 50;
/** Introspection queries of common tools have up to 300 selections. */
const MAX_EXPANDED_SELECTIONS = 2_000;
/** Validation compares the fields of one name in pairs. */
const MAX_REPEATS = 30;
const MAX_DEPTH = 15;
/** The parser itself allows 1,000 nested lists and takes 2 ms to reject more. */
const MAX_NESTED_LISTS = 31;
/** Gateways that batch give each root field an alias. The cost limits what the fields read. */
const MAX_ALIASES = 100;
const MAX_DIRECTIVES = 10;

/** Computing the locations of each error is slow, and ten are enough to fix a document. */
const VALIDATION = { maxErrors: 10, hideSuggestions: true };

/** The problem of a document that is too large to validate. */
export function problemOf(document: DocumentNode): string | undefined {
  if (document.definitions.length > MAX_DEFINITIONS) {
    return `Definition limit of ${MAX_DEFINITIONS} exceeded.`;
  }
  const { expanded, repeats } = sizeOfDocument(document);
  if (expanded > MAX_EXPANDED_SELECTIONS) {
    return (
      `Selection limit of ${MAX_EXPANDED_SELECTIONS} exceeded, found ${expanded} with the ` +
      'selections of fragments.'
    );
  }
  if (repeats <= MAX_REPEATS) return undefined;
  return `Limit of ${MAX_REPEATS} fields with one name in one selection exceeded.`;
}

/** By default, Armor rejections get status 200 and no code. */
const reject = {
  propagateOnRejection: false,
  onReject: [
    (context: ValidationContext | null, error: GraphQLError) => {
      context?.reportError(limitExceeded(error.message.replace(/^Syntax Error: /, '')));
    },
  ],
};

function limitExceeded(message: string): GraphQLError {
  const code = 'DOCUMENT_LIMIT_EXCEEDED' satisfies GraphQLOnlyCode;
  const extensions = { code, http: { status: 400 } };
  return createGraphQLError(message, { extensions });
}

/** Rejects documents whose parsing or validation would cost too much. */
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
        if (result instanceof Error) return;
        const problem = problemOf(result);
        if (problem) throw limitExceeded(problem);
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
    // `result-errors-plugin.ts` removes suggestions from all messages.
    blockFieldSuggestion: { enabled: false },
    // Armor ignores variables as page sizes. `cost-plugin.ts` limits the cost.
    costLimit: { enabled: false },
  });
}
