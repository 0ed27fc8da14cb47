import { type DocumentNode, type GraphQLSchema, Kind, OperationTypeNode } from 'graphql';
import { createYoga } from 'graphql-yoga';
import { documentCostOf } from '../../graphql/cost/document-cost.ts';
import type { CostLimit } from '../../graphql/cost-plugin.ts';
import { useDocumentLimits } from '../../graphql/document-limits-plugin.ts';
import { safeMessage } from '../../graphql/safe-message.ts';
import { sha256 } from '../../kernel/sha256.ts';
import { type InspectDocument, MAX_DOCUMENT_CHARACTERS } from '../registered/document-facts.ts';
import { normalizedHashOf } from './normalized-hash.ts';
import { schemaCoordinatesOf } from './schema-coordinates.ts';

/** Inspects documents against one schema, under the limits and rules of requests. */
export function createDocumentInspector(
  schema: GraphQLSchema,
  { costLimit }: CostLimit,
): InspectDocument {
  const { getEnveloped } = createYoga({
    schema,
    logging: false,
    // Each document is inspected once, at its registration.
    parserAndValidationCache: false,
    plugins: [useDocumentLimits({ maxCharacters: MAX_DOCUMENT_CHARACTERS })],
  });

  /** An operation above the cost limit with its default variables would never run with them. */
  function costProblems(document: DocumentNode): string[] {
    const cost = documentCostOf(document, { schema })?.estimate() ?? 0;
    if (cost <= costLimit) return [];
    return [
      `It costs ${cost} points with default variables; the limit is ${costLimit}. Select less.`,
    ];
  }

  return (text) => {
    const { parse, validate } = getEnveloped({});
    const document = attempt<DocumentNode>(() => parse(text));
    if ('problem' in document) return { problems: [document.problem] };
    const errors: readonly Error[] = validate(schema, document.value);
    const operations = operationsOf(document.value);
    const [operation] = operations;
    const problems = [
      ...errors.map(({ message }) => safeMessage(message)),
      ...(operations.length === 1
        ? []
        : [`The document has ${operations.length} operations; it must have exactly one.`]),
      // Validation accepts an operation type that the schema does not have.
      ...operations
        .filter(({ operation: type }) => !schema.getRootType(type))
        .map(({ operation: type }) => `This server has no ${type}s.`),
    ];
    if (problems.length === 0) problems.push(...costProblems(document.value));
    if (problems.length > 0 || !operation) return { problems };
    return {
      facts: {
        hash: sha256(text),
        normalizedHash: normalizedHashOf(document.value),
        name: operation.name?.value ?? null,
        kind: operation.operation === OperationTypeNode.MUTATION ? 'mutation' : 'query',
        schemaCoordinates: schemaCoordinatesOf(document.value, schema),
      },
    };
  };
}

function operationsOf({ definitions }: DocumentNode) {
  return definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
}

function attempt<Value>(act: () => Value): { value: Value } | { problem: string } {
  try {
    return { value: act() };
  } catch (error) {
    return { problem: safeMessage((error as Error).message) };
  }
}
