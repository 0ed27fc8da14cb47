/** Token bucket: capacity in points, refilled at a constant rate. */
export type BucketPolicy = { capacity: number; restoredPerSecond: number };

/** Each request spends points of both buckets. */
export const bucketNames = ['organization', 'key'] as const;

export type BucketName = (typeof bucketNames)[number];

export type BudgetPolicies = Readonly<Record<BucketName, BucketPolicy>>;

/** Points in each bucket. */
export type Levels = Readonly<Record<BucketName, number>>;

/** Owners of the two buckets. */
export type BudgetOwner = { organizationId: string; actorId: string };

/** Clamps a level to 0 and the capacity: no debt, no savings. */
export function withinBucket(level: number, { capacity }: BucketPolicy): number {
  return Math.min(capacity, Math.max(0, level));
}

/** Adds points to both levels; a negative number subtracts. */
export function shift({ organization, key }: Levels, by: number, policies: BudgetPolicies): Levels {
  return {
    organization: withinBucket(organization + by, policies.organization),
    key: withinBucket(key + by, policies.key),
  };
}
