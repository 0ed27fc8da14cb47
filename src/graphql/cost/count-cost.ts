import type { CostPlan, ObjectPlan } from './cost-plan.ts';

type Data = Record<string, unknown>;

/** The actual cost of a result: its objects, by the plan of the operation. */
export function countCost(plan: CostPlan, data: unknown): number {
  const root = plan.at(-1);
  return root ? countValue([root], data) : 0;
}

function countValue(candidates: readonly ObjectPlan[], value: unknown): number {
  if (value === null || typeof value !== 'object') return 0;
  if (!Array.isArray(value)) return countObject(candidates, value as Data);
  let sum = 0;
  for (const element of value) sum += countValue(candidates, element);
  return sum;
}

/**
 * The cost of an object. A result lacks type names, so this takes the candidate type with the
 * highest cost.
 */
function countObject(candidates: readonly ObjectPlan[], data: Data): number {
  let most = 0;
  for (const { weight, fields } of candidates) {
    let sum = weight;
    for (const { key, ownCost, objects } of fields) {
      const value = data[key];
      if (value !== undefined) sum += ownCost + countValue(objects, value);
    }
    most = Math.max(most, sum);
  }
  return most;
}
