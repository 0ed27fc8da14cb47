import { Prisma } from '../../db/generated/client.ts';

/** A cost as people read it, such as `$0.0525`. */
export function showDollars(cost: string): string {
  return `$${new Prisma.Decimal(cost).toFixed(4, Prisma.Decimal.ROUND_HALF_UP)}`;
}
