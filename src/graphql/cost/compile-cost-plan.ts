import {
  type FieldNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  getNamedType,
  getNullableType,
  isAbstractType,
  isListType,
  isObjectType,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { collectFields, type Occurrence, type Selections } from './collect-fields.ts';
import { type CostPlan, costOf, type FieldPlan, type ObjectPlan } from './cost-plan.ts';
import type { Document } from './document.ts';
import { ALWAYS } from './guard.ts';
import {
  assumedSize,
  daySize,
  givenSize,
  idLists,
  isByDay,
  isPaged,
  pageSize,
  type Size,
} from './size.ts';
import { NO_VARIABLES } from './variables.ts';
import { INTROSPECTION, ownCostOf, weightOf } from './weight.ts';

const INTROSPECTION_FIELDS = new Set(['__schema', '__type']);

/**
 * Compiles an operation into a cost plan. Memoizes selections, so that nested fragments take linear
 * time.
 */
export function compileCostPlan(operation: OperationDefinitionNode, document: Document): CostPlan {
  const { schema } = document;
  const plan: ObjectPlan[] = [];
  const costs: number[] = [];
  const planned = new Map<string, ObjectPlan>();
  const idOf = numbering();

  function planObject(type: GraphQLObjectType, asked: Asked): ObjectPlan {
    const { selections, listSize } = asked;
    const parts = selections.map(({ selectionSet, guard }) => `${idOf(selectionSet)}${guard.key}`);
    const key = `${type.name} ${listSize?.key ?? ''} ${parts.join(' ')}`;
    const known = planned.get(key);
    if (known) return known;
    const fields = [...collectFields(type, selections, document)]
      .map(([name, occurrences]) => planField(name, { type, occurrences, listSize }))
      .filter((field) => field !== undefined);
    const described = { weight: weightOf(type, schema), fields };
    const constant = isConstant(fields)
      ? costOf(described, { variables: NO_VARIABLES, costs })
      : undefined;
    const object = { place: plan.length, ...described, constant };
    plan.push(object);
    costs.push(constant ?? 0);
    planned.set(key, object);
    return object;
  }

  function planField(key: string, place: Place): FieldPlan | undefined {
    const { type, occurrences } = place;
    const [first] = occurrences;
    if (!first) return undefined;
    const { name } = first.node;
    const guards = guardsOf(occurrences);
    if (INTROSPECTION_FIELDS.has(name.value)) {
      return { key, guards, ownCost: INTROSPECTION, size: undefined, objects: [] };
    }
    const field = type.getFields()[name.value];
    if (!field) return undefined;
    const ownCost = ownCostOf(field, { parent: type, schema });
    const { size, objects } = planResult(field, place);
    if (ownCost === 0 && objects.length === 0) return undefined;
    return { key, guards, ownCost, size, objects };
  }

  /** The object plans of a field's possible types, and the size of its list. */
  function planResult(field: Field, { occurrences, listSize }: Place) {
    const selections = selectionsBelow(occurrences);
    const asked = occurrences[0] && requestedSize(field, occurrences[0].node);
    const isList = isListType(getNullableType(field.type));
    const below = { selections, listSize: isList ? undefined : asked };
    const objects = possibleTypes(field.type).map((each) => planObject(each, below));
    const size = isList ? (asked ?? listSize ?? assumedSize) : undefined;
    return { size, objects: [...new Set(objects)] };
  }

  function possibleTypes(type: GraphQLOutputType): readonly GraphQLObjectType[] {
    const named = getNamedType(type);
    if (isObjectType(named)) return [named];
    return isAbstractType(named) ? schema.getPossibleTypes(named) : [];
  }

  const root = schema.getRootType(operation.operation);
  if (root) {
    const selections = [{ selectionSet: operation.selectionSet, guard: ALWAYS }];
    planObject(root, { selections, listSize: undefined });
  }
  return plan;
}

type Field = GraphQLField<unknown, unknown>;

type Asked = {
  selections: readonly Selections[];
  /** Size of the lists in the object, set by the arguments of the field that returns it. */
  listSize: Size | undefined;
};

type Place = {
  type: GraphQLObjectType;
  occurrences: readonly Occurrence[];
  listSize: Size | undefined;
};

/** Number of elements that the arguments of a field request. */
function requestedSize(field: Field, node: FieldNode): Size | undefined {
  if (isPaged(field)) return pageSize(field, node);
  if (isByDay(field)) return daySize(field, node);
  return idLists(field).length > 0 ? givenSize(field, node) : undefined;
}

/** The guards of a field. Undefined if one occurrence is unconditional. */
function guardsOf(occurrences: readonly Occurrence[]) {
  const guards = occurrences.map(({ guard }) => guard);
  return guards.some(({ conditions }) => conditions.length === 0) ? undefined : guards;
}

/** Selections below a field. A single occurrence is guarded by its field, several by themselves. */
function selectionsBelow(occurrences: readonly Occurrence[]): Selections[] {
  return occurrences.flatMap(({ node: { selectionSet }, guard }) =>
    selectionSet ? [{ selectionSet, guard: occurrences.length === 1 ? ALWAYS : guard }] : [],
  );
}

/** Whether the cost does not depend on variables. */
function isConstant(fields: readonly FieldPlan[]): boolean {
  return fields.every(
    ({ guards, size, objects }) =>
      !guards &&
      (size?.isConstant ?? true) &&
      objects.every(({ constant }) => constant !== undefined),
  );
}

function numbering(): (selectionSet: SelectionSetNode) => number {
  const ids = new Map<SelectionSetNode, number>();
  return (selectionSet) => {
    const id = ids.get(selectionSet) ?? ids.size;
    ids.set(selectionSet, id);
    return id;
  };
}
