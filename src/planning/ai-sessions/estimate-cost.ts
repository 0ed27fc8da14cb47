import { Prisma } from '../../db/generated/client.ts';
import { findPrice } from './find-price.ts';

const DECIMALS = 6;
const A_MILLION = 1_000_000;

export type Usage = {
  model: string;
  inputTokens: number;
  outputTokens: number;
  cacheReadInputTokens: number;
  cacheCreationInputTokens: number;
  /** What the client thinks it cost, in US dollars. */
  estimatedCost?: number | null;
};

/**
 * What a use of a model cost in US dollars, to six decimals, half up. A model without a known price
 * cost what the client says, else nothing.
 */
export function estimateCost(usage: Usage): Prisma.Decimal {
  return exactCost(usage).toDecimalPlaces(DECIMALS, Prisma.Decimal.ROUND_HALF_UP);
}

function exactCost(usage: Usage): Prisma.Decimal {
  const price = findPrice(usage.model);
  if (!price) return new Prisma.Decimal(usage.estimatedCost ?? 0);
  const counts = [
    usage.inputTokens,
    usage.outputTokens,
    usage.cacheReadInputTokens,
    usage.cacheCreationInputTokens,
  ];
  const costs = counts.map((count, kind) => new Prisma.Decimal(count).times(price[kind] ?? 0));
  return Prisma.Decimal.sum(...costs).dividedBy(A_MILLION);
}
