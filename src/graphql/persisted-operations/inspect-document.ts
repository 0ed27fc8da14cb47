import { type DocumentNode, type GraphQLSchema, Kind, OperationTypeNode } from 'graphql';
import { createYoga } from 'graphql-yoga';
import type { InspectDocument } from '../../services/registered-operations/document-facts.ts';
import { useDocumentLimits } from '../document-limits-plugin.ts';
import { normalizedHashOf, sha256 } from './normalized-hash.ts';
import { schemaCoordinatesOf } from './schema-coordinates.ts';

/** Reads documents by the rules that requests are held to, against one schema. */
export function createDocumentInspector(schema: GraphQLSchema): InspectDocument {
  const { getEnveloped } = createYoga({ schema, logging: false, plugins: [useDocumentLimits()] });

  return (text) => {
    const { parse, validate } = getEnveloped({});
    const document = attempt<DocumentNode>(() => parse(text));
    if ('problem' in document) return { problems: [document.problem] };
    const errors: readonly Error[] = validate(schema, document.value);
    const problems = errors.map(({ message }) => message);
    const operations = operationsOf(document.value);
    const [operation] = operations;
    if (!operation || operations.length > 1) problems.push('A document has exactly one operation.');
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
    return { problem: (error as Error).message };
  }
}
