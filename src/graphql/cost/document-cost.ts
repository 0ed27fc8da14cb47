import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  getOperationAST,
  Kind,
  type OperationDefinitionNode,
} from 'graphql';
import { compileCostPlan } from './compile-cost-plan.ts';
import { type CostPlan, costOf } from './cost-plan.ts';
import { countCost } from './count-cost.ts';
import { defaultsOf, variablesOf } from './variables.ts';

/** Cost functions of an operation, in points. */
export type DocumentCost = {
  /** Maximum cost for given variables. */
  estimate: (variables?: Readonly<Record<string, unknown>> | null) => number;
  /** Actual cost of a result. */
  count: (data: unknown) => number;
};

type Asked = { schema: GraphQLSchema; operationName?: string | null | undefined };

const known = new WeakMap<DocumentNode, Map<string, DocumentCost>>();

/**
 * The cost functions of an operation in a valid document, compiled once. Undefined if the document
 * lacks the operation.
 */
export function documentCostOf(
  document: DocumentNode,
  { schema, operationName }: Asked,
): DocumentCost | undefined {
  const ofDocument = known.get(document) ?? new Map<string, DocumentCost>();
  known.set(document, ofDocument);
  const name = operationName ?? '';
  const before = ofDocument.get(name);
  if (before) return before;
  const operation = getOperationAST(document, operationName);
  if (!operation) return undefined;
  const plan = compileCostPlan(operation, { schema, fragments: fragmentsOf(document) });
  const cost = {
    estimate: createEstimate(operation, plan),
    count: (data: unknown) => countCost(plan, data),
  };
  ofDocument.set(name, cost);
  return cost;
}

function fragmentsOf({ definitions }: DocumentNode): Map<string, FragmentDefinitionNode> {
  const fragments = definitions.filter((each) => each.kind === Kind.FRAGMENT_DEFINITION);
  return new Map(fragments.map((fragment) => [fragment.name.value, fragment]));
}

function createEstimate(
  operation: OperationDefinitionNode,
  plan: CostPlan,
): DocumentCost['estimate'] {
  const defaults = defaultsOf(operation);
  const constants = plan.map(({ constant }) => constant ?? 0);
  const varying = plan.filter(({ constant }) => constant === undefined);
  if (varying.length === 0) return () => constants.at(-1) ?? 0;
  return (given) => {
    const variables = variablesOf(given, defaults);
    const costs = [...constants];
    for (const object of varying) costs[object.place] = costOf(object, { variables, costs });
    return costs.at(-1) ?? 0;
  };
}
