import type { ScriptRunner } from '../db/redis.ts';
import { type BudgetPolicies, bucketNames, type Levels } from './bucket.ts';
import type { BucketStore } from './bucket-store.ts';

/**
 * Changes both buckets of KEYS atomically. ARGV: `take` or `put`, the points, and for each bucket its
 * capacity and its refill per second. Uses the clock of Redis, because clocks of servers differ. After that
 * clock has jumped back, the refill goes on from there.
 * Numbers are stored with full precision. A full bucket has no key.
 */
const SCRIPT = `
local points = tonumber(ARGV[2])
local time = redis.call('TIME')
local now = time[1] * 1000000 + time[2]
local levels, jumped, taken = {}, {}, 1
for i, key in ipairs(KEYS) do
  local capacity, rate = tonumber(ARGV[i * 2 + 1]), tonumber(ARGV[i * 2 + 2])
  levels[i] = capacity
  local stored = redis.call('GET', key)
  if stored then
    local level, at = string.match(stored, '^(%S+) (%S+)$')
    jumped[i] = now < tonumber(at)
    levels[i] = math.min(capacity, level + math.max(0, now - at) / 1000000 * rate)
  end
  if ARGV[1] == 'take' and levels[i] < points then taken = 0 end
end
local left = {}
for i, key in ipairs(KEYS) do
  local capacity, rate = tonumber(ARGV[i * 2 + 1]), tonumber(ARGV[i * 2 + 2])
  if taken == 1 or jumped[i] then
    local change = points
    if ARGV[1] == 'take' then change = -points end
    if taken == 0 then change = 0 end
    levels[i] = math.min(capacity, math.max(0, levels[i] + change))
    local missing = capacity - levels[i]
    if missing > 0 then
      local expiry = math.ceil(missing / rate * 1000) + 1
      local value = string.format('%.17g %.0f', levels[i], now)
      redis.call('SET', key, value, 'PX', string.format('%.0f', expiry))
    else
      redis.call('DEL', key)
    end
  end
  left[i] = string.format('%.17g', levels[i])
end
return { taken, left[1], left[2] }
`;

/** Buckets shared by several processes, changed in one round trip. */
export function createRedisBuckets(redis: ScriptRunner, policies: BudgetPolicies): BucketStore {
  const runScript = redis.prepare(SCRIPT);
  const settings = bucketNames.flatMap((name) => {
    const { capacity, restoredPerSecond } = policies[name];
    return [`${capacity}`, `${restoredPerSecond}`];
  });
  return {
    async take({ organizationId, actorId }, points) {
      // The hash tag keeps both keys in one slot of a Redis cluster.
      const prefix = `almirant:budget:{${organizationId}}`;
      const keys = [`${prefix}:organization`, `${prefix}:key:${actorId}`];
      const reply = await runScript(keys, ['take', `${points}`, ...settings]);
      const { isTaken, levels } = readReply(reply);
      return {
        isTaken,
        levels,
        refund(change) {
          // Fire-and-forget: commands of one connection keep their order, and points lost in an
          // outage are refilled anyway.
          runScript(keys, ['put', `${change}`, ...settings]).catch(() => {});
        },
      };
    },
  };
}

function readReply(reply: unknown): { isTaken: boolean; levels: Levels } {
  const [taken, organization, key] = reply as [number, string, string];
  return { isTaken: taken === 1, levels: { organization: Number(organization), key: Number(key) } };
}
