import { Prisma } from '../../db/generated/client.ts';

/** Formats a cost with four decimals, rounded half up, such as `$0.0525`. */
export function showDollars(cost: string): string {
  return `$${new Prisma.Decimal(cost).toFixed(4, Prisma.Decimal.ROUND_HALF_UP)}`;
}
