export const port = Number(process.env.PORT);
export const hostname = '127.0.0.1';
export const databaseUrl = process.env.DATABASE_URL;
export const secret = process.env.ALMIRANT_SECRET ?? '';

/** A short idle timeout, because all servers of a run share one PostgreSQL. */
export const pooling = { connectionString: databaseUrl, max: 10, idleTimeoutMillis: 1_000 };

/** Whether a list of work items is read with its relations, or through DataLoader afterwards. */
export const readsAtOnce = process.env.READS_AT_ONCE === '1';
