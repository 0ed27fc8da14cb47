import type { CostPlan, ObjectPlan } from './cost-plan.ts';

type Data = Record<string, unknown>;

/** What an answer has cost: the objects that are in it, by the plan of its operation. */
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

/** An answer does not tell of what type it is; what only another type has is not in it. */
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
