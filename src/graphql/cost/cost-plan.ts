import { type Guard, holds } from './guard.ts';
import type { Size } from './size.ts';
import type { Variables } from './variables.ts';

/** A field that costs something. */
export type FieldPlan = {
  /** Its name in the answer. */
  key: string;
  /** It is there when one of them holds; nothing where it always is. */
  guards: readonly Guard[] | undefined;
  /** What it costs besides its objects. */
  ownCost: number;
  size: Size | undefined;
  /** What it may answer with; nothing where it is a leaf. */
  objects: readonly ObjectPlan[];
};

/** An object of one type, and what is asked of it that costs something. */
export type ObjectPlan = {
  place: number;
  weight: number;
  fields: readonly FieldPlan[];
  /** What it costs where variables have no say in it. */
  constant: number | undefined;
};

/** All objects that an operation may answer with; each stands after those below it, the root last. */
export type CostPlan = readonly ObjectPlan[];

/** What costs more is not told apart. */
const MOST = 1_000_000_000;

type Known = {
  variables: Variables;
  /** What the objects below cost, by their places. */
  costs: readonly number[];
};

/** The cost of an object with these variables, from the costs of those below it. */
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
  return Math.min(sum, MOST);
}
