import { afterAll, inject } from 'vitest';
import { connectRedis, type Redis } from '../../src/db/redis.ts';

const url = inject('redisUrl');
const opened: Redis[] = [];

/** The Redis of the tests, if there is one. */
export const testRedis = {
  url,
  async connect(): Promise<Redis> {
    const redis = await connectRedis(url ?? '');
    opened.push(redis);
    return redis;
  },
};

afterAll(async () => {
  await Promise.all(opened.splice(0).map((redis) => redis.close()));
});
