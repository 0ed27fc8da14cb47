import { type Guard, holds } from './guard.ts';
import type { Size } from './size.ts';
import type { Variables } from './variables.ts';

/** A field with a cost above zero. */
export type FieldPlan = {
  /** Response key. */
  key: string;
  /** The field is included if one guard holds. Undefined if it is always included. */
  guards: readonly Guard[] | undefined;
  /** Cost without its objects. */
  ownCost: number;
  size: Size | undefined;
  /** Plans of its possible object types. Empty for a leaf. */
  objects: readonly ObjectPlan[];
};

/** An object of one type and its selected fields with a cost. */
export type ObjectPlan = {
  place: number;
  weight: number;
  fields: readonly FieldPlan[];
  /** Cost if it does not depend on variables. */
  constant: number | undefined;
};

/** All objects of an operation, each after its children, the root last. */
export type CostPlan = readonly ObjectPlan[];

/** Upper bound of a computed cost. */
const MAX_COST = 1_000_000_000;

type Known = {
  variables: Variables;
  /** Costs of the objects so far, by place. */
  costs: readonly number[];
};

/** The cost of an object for given variables, from the costs of its children. */
export function costOf(
  { weight, fields }: Pick<ObjectPlan, 'weight' | 'fields'>,
  { variables, costs }: Known,
): number {
  let sum = weight;
  for (const { guards, ownCost, size, objects } of fields) {
    if (guards && !guards.some((guard) => holds(guard, variables))) continue;
    let most = 0;
    for (const { place } of objects) most = Math.max(most, costs[place] ?? 0);
    sum += ownCost + (size ? size.read(variables) : 1) * most;
  }
  return Math.min(sum, MAX_COST);
}
