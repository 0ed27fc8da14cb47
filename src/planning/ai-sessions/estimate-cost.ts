import { Prisma } from '../../db/generated/client.ts';
import { findPrice } from './find-price.ts';

const DECIMALS = 6;
const PRICED_TOKENS = 1_000_000;

export type Usage = {
  model: string;
  inputTokens: number;
  outputTokens: number;
  cacheReadInputTokens: number;
  cacheCreationInputTokens: number;
  /** Estimate of the client in US dollars. */
  estimatedCost?: number | null;
};

/**
 * Estimates the cost in US dollars, rounded half up to six decimals. Without a list price of the
 * model, the estimate of the client counts, by default 0.
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
  return Prisma.Decimal.sum(...costs).dividedBy(PRICED_TOKENS);
}
