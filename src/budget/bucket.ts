/** A leaky bucket: it holds so many points, and as many as it lacks come back at a steady rate. */
export type BucketPolicy = { capacity: number; restoredPerSecond: number };

/** Each request draws on both. */
export const bucketNames = ['organization', 'key'] as const;

export type BucketName = (typeof bucketNames)[number];

export type BudgetPolicies = Readonly<Record<BucketName, BucketPolicy>>;

/** How many points there are in each bucket. */
export type Levels = Readonly<Record<BucketName, number>>;

/** Whose buckets they are. */
export type BudgetOwner = { organizationId: string; actorId: string };

/** A level never leaves its bucket: nothing is owed, and nothing is saved up. */
export function withinBucket(level: number, { capacity }: BucketPolicy): number {
  return Math.min(capacity, Math.max(0, level));
}

/** Both levels with so many points more, or fewer where it is a negative number. */
export function shift({ organization, key }: Levels, by: number, policies: BudgetPolicies): Levels {
  return {
    organization: withinBucket(organization + by, policies.organization),
    key: withinBucket(key + by, policies.key),
  };
}
